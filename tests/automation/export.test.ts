// Exports are read by other programs, byte by byte, and a file that is there already is somebody's.
import { chmod, readFile, readdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { run } from '../../src/automation/run';
import { copyOfSampleVault, fingerprint, note, projectRoot, threePass, vaultOf } from './command-line';

const NOTES = {
	'GPT.md': '---\nmodel: GPT\ndata: "5GB, BooksCorpus"\ncitekey: radford2018\n---\n',
	'GPT2.md': '---\nmodel: GPT2\ndata: "中文 “40GB”"\n---\n',
	'Hub.md':
		'[[GPT]] [[GPT2]]\n\n<!-- three-pass:table\ncolumns: [model, data]\n-->\n<!-- /three-pass:table -->\n\n```three-pass-table\ncolumns: [model, citekey]\nlayout: transposed\n```\n',
};
const CSV = '\uFEFF模型,数据量\r\nGPT,"5GB, BooksCorpus"\r\nGPT2,中文 “40GB”\r\n';
const hub = (): Promise<string> => vaultOf({ ...NOTES, 'Hub.md': `中文\n\n${NOTES['Hub.md']}` });

describe('export', () => {
	test('prints a table as Markdown, and writes nothing', async () => {
		const vault = await vaultOf(NOTES);
		const before = await fingerprint(vault);
		expect(await threePass(['export', 'Hub.md'], vault)).toEqual({
			exit: 0,
			out: '| Model | Data |\n| --- | --- |\n| [[GPT]] | 5GB, BooksCorpus |\n| [[GPT2]] | 中文 “40GB” |\n',
			err: '',
		});
		expect(await fingerprint(vault)).toEqual(before);
	});

	test('prints the same Markdown as the table command, of the sample vault', async () => {
		const vault = await copyOfSampleVault();
		const table = await threePass(['table', 'GPT 对比.md'], vault);
		expect(await threePass(['export', 'GPT 对比.md'], vault)).toEqual(table);
	});

	test('prints CSV byte for byte: mark, CRLF and all', async () => {
		expect((await threePass(['export', 'Hub.md', '--format', 'csv'], await hub())).out).toBe(CSV);
	});

	test('prints it with semicolons and tabs, too', async () => {
		expect((await threePass(['export', 'Hub.md', '--format', 'csv-semicolon'], await hub())).out).toBe(
			'\uFEFF模型;数据量\r\nGPT;5GB, BooksCorpus\r\nGPT2;中文 “40GB”\r\n',
		);
		expect((await threePass(['export', 'Hub.md', '--format', 'tsv'], await hub())).out).toBe(
			'\uFEFF模型\t数据量\r\nGPT\t5GB, BooksCorpus\r\nGPT2\t中文 “40GB”\r\n',
		);
	});

	test('prints LaTeX and HTML', async () => {
		const vault = await vaultOf(NOTES);
		expect((await threePass(['export', 'Hub.md', '--format', 'latex'], vault)).out).toContain(
			'\nGPT~\\cite{radford2018} & 5GB, BooksCorpus \\\\\n',
		);
		expect((await threePass(['export', 'Hub.md', '--format', 'html'], vault)).out).toMatch(
			/^<!doctype html>\n<meta charset="utf-8">\n<table>\n/u,
		);
	});

	test('takes the table asked for, live code blocks counted', async () => {
		expect(
			(await threePass(['export', 'Hub.md', '--table', '2', '--format', 'csv'], await vaultOf(NOTES))).out,
		).toBe('\uFEFFModel,GPT,GPT2\r\nCitekey,radford2018,\r\n');
	});

	test('is one JSON document for programs', async () => {
		const { out } = await threePass(['export', 'Hub.md', '--format', 'csv', '--json'], await hub());
		expect(JSON.parse(out)).toEqual({ note: 'Hub.md', table: 1, format: 'csv', text: CSV, diagnostics: [] });
	});

	test('shows a terminal no control characters of a note', async () => {
		const vault = await vaultOf({ ...NOTES, 'GPT.md': '---\nmodel: "G\\e[31mPT"\n---\n' });
		let out = '';
		const write = (text: string): void => void (out += text);
		await run(['export', 'Hub.md'], {
			cwd: vault,
			env: { LANG: 'en' },
			stdout: { write, isTTY: true },
			stderr: { write },
			projectRoot,
		});
		expect(out).toContain('31mPT');
		expect(out).not.toContain('\u001b');
	});

	test('names links that lead nowhere, and exports the rest', async () => {
		const vault = await vaultOf({ ...NOTES, 'Hub.md': `[[Gone]] ${NOTES['Hub.md']}` });
		const { exit, out, err } = await threePass(['export', 'Hub.md'], vault);
		expect([exit, err]).toEqual([0, 'Hub.md:1: The link to Gone leads to no note\n']);
		expect(out).toContain('| [[GPT]] |');
	});
});

describe('to a file', () => {
	test('writes the bytes, in the format that the name tells', async () => {
		const vault = await hub();
		const file = path.join(vault, 'table.csv');
		expect(await threePass(['export', 'Hub.md', '--out', 'table.csv'], vault)).toEqual({
			exit: 0,
			out: `exported to ${file}\n`,
			err: '',
		});
		expect((await readFile(file)).equals(Buffer.from(CSV, 'utf8'))).toBe(true);
		await threePass(['export', 'Hub.md', '--out', 'table.tsv'], vault);
		expect(await note(vault, 'table.tsv')).toMatch(/^\uFEFF模型\t数据量\r\n/u);
		expect(JSON.parse((await threePass(['export', 'Hub.md', '--out', 't.tex', '--json'], vault)).out)).toEqual({
			note: 'Hub.md',
			table: 1,
			format: 'latex',
			file: path.join(vault, 't.tex'),
			diagnostics: [],
		});
	});

	test('never over one that exists, unless told to', async () => {
		const vault = await vaultOf({ ...NOTES, 'mine.csv': 'mine' });
		const before = await fingerprint(vault);
		expect(await threePass(['export', 'Hub.md', '--out', 'mine.csv'], vault)).toEqual({
			exit: 1,
			out: '',
			err: `${path.join(vault, 'mine.csv')}: There is such a file already and it was left alone; --force replaces it\n`,
		});
		expect(await fingerprint(vault)).toEqual(before);
		expect((await threePass(['export', 'Hub.md', '--out', 'mine.csv', '--force'], vault)).exit).toBe(0);
		expect(await note(vault, 'mine.csv')).toMatch(/^\uFEFFModel,/u);
		expect((await readdir(vault)).sort()).toEqual(['GPT.md', 'GPT2.md', 'Hub.md', 'mine.csv']);
	});

	test('never over its own note, told to or not, by whatever name', async () => {
		const vault = await vaultOf(NOTES);
		await symlink(path.join(vault, 'Hub.md'), path.join(vault, 'Alias.md'));
		const before = await fingerprint(vault);
		for (const out of ['Hub.md', 'Alias.md']) {
			expect(await threePass(['export', 'Hub.md', '--out', out, '--force'], vault)).toMatchObject({
				exit: 1,
				out: '',
			});
		}
		expect(await fingerprint(vault)).toEqual(before);
	});

	test('says why it could not', async () => {
		const vault = await vaultOf(NOTES);
		expect((await threePass(['export', 'Hub.md', '--out', 'no/such/folder.csv'], vault)).err).toContain('ENOENT');
		expect((await threePass(['export', 'Hub.md', '--out', '.', '--force'], vault)).exit).toBe(1);
		await writeFile(path.join(vault, 'locked.csv'), 'locked');
		await chmod(path.join(vault, 'locked.csv'), 0o444);
		expect((await threePass(['export', 'Hub.md', '--out', 'locked.csv', '--force'], vault)).err).toContain(
			'EACCES',
		);
		expect(await note(vault, 'locked.csv')).toBe('locked');
	});
});

describe('is refused, with nothing printed and nothing written, where', () => {
	test.each([
		['the note has no table', 'text', [], 'Hub.md: The note has no comparison block\n'],
		[
			'it has fewer tables',
			NOTES['Hub.md'],
			['--table', '3'],
			'Hub.md: The note has no comparison table 3; it has 2\n',
		],
		[
			'the options are wrong',
			NOTES['Hub.md'].replace('columns', 'colunms'),
			[],
			'Hub.md:4: There is no table option named colunms\n',
		],
		[
			'the markers are damaged',
			NOTES['Hub.md'].replace('<!-- /three-pass:table -->', ''),
			[],
			/^Hub\.md:3: The comparison block is never closed/u,
		],
	])('%s', async (_, text, words, err) => {
		const vault = await vaultOf({ ...NOTES, 'Hub.md': text });
		const ended = await threePass(['export', 'Hub.md', '--out', 't.csv', ...words], vault);
		expect([ended.exit, ended.out]).toEqual([1, '']);
		expect(ended.err).toMatch(err);
		expect((await readdir(vault)).sort()).toEqual(['GPT.md', 'GPT2.md', 'Hub.md']);
	});
});

describe('wrong usage exits 2 with a hint', () => {
	test.each([
		[['export'], 'export needs a note'],
		[
			['export', 'Hub.md', '--format', 'pdf'],
			'--format takes markdown, csv, csv-semicolon, tsv, latex or html, not pdf.',
		],
		[['export', 'Hub.md', '--table', '0'], '--table takes the number of a table of the note, from 1 on, not 0.'],
		[['export', 'Hub.md', '--table', 'x'], 'not x.'],
		[['export', 'Hub.md', '--out'], '--out needs the name of a file.'],
		[['export', 'Hub.md', '--out', ''], '--out needs the name of a file.'],
		[['export', '.'], '. is no Markdown note.'],
		[['table', 'Hub.md', '--out', 'x'], 'The option --out does not go with this command.'],
	])('%j', async (words, hint) => {
		const { exit, out, err } = await threePass(words, await vaultOf(NOTES));
		expect([exit, out]).toEqual([2, '']);
		expect(err).toContain(hint);
	});
});
