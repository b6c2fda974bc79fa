// A row that leaves a table, or half a file, is lost work: what must not happen when the disk, a
// note or the settings are off.
import { chmod, readdir, stat, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { fingerprint, note, threePass, vaultOf } from './command-line';

const BLOCK = '<!-- three-pass:table\ncolumns: [model, data]\n-->\n<!-- /three-pass:table -->\n';
const paper = (model: string, data: string): string => `---\nmodel: ${model}\ndata: ${data}\npass: 1\n---\n`;

/** A vault of one hub whose table is up to date. */
async function upToDate(notes: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
	const vault = await vaultOf(notes);
	expect((await threePass(['update', vault])).exit).toBe(0);
	return vault;
}

describe('a row stays, with the cells it had, where', () => {
	test('its note is no longer UTF-8', async () => {
		const vault = await upToDate({
			'Hub.md': `[[A]] [[B]]\n\n${BLOCK}`,
			'A.md': paper('One', 'big'),
			'B.md': paper('Two', 'small'),
		});
		const before = await note(vault, 'Hub.md');
		await writeFile(path.join(vault, 'A.md'), Uint8Array.of(0x54, 0xe9, 0x0a));
		const { exit, err } = await threePass(['update', vault]);
		expect(exit).toBe(0);
		expect(err).toContain('A.md cannot be read; its row keeps what it said');
		expect(await note(vault, 'Hub.md')).toBe(before);
	});

	test('its note cannot be read, though a namesake stands above it', async () => {
		const vault = await upToDate({
			'Hub.md': `[[GPT2]] [[GPT]]\n\n${BLOCK}`,
			'GPT.md': paper('First', 'big'),
			'GPT2.md': paper('Second', 'small'),
		});
		const before = await note(vault, 'Hub.md');
		await writeFile(path.join(vault, 'GPT.md'), '---\nmodel: [\n---\n');
		await threePass(['update', vault]);
		expect(await note(vault, 'Hub.md')).toBe(before);
	});

	test.each(['markdown', 'plain'])('its note cannot be read, and names are %s', async (links) => {
		const block = BLOCK.replace('-->', `links: ${links}\n-->`);
		const vault = await upToDate({
			'Hub.md': `[[B b]] [[A a]]\n\n${block}`,
			'A a.md': '---\npass: 1\ndata: big\n---\n',
			'B b.md': '---\npass: 1\ndata: small\n---\n',
		});
		const before = await note(vault, 'Hub.md');
		await writeFile(path.join(vault, 'A a.md'), '---\ndata: [\n---\n');
		await threePass(['update', vault]);
		expect(await note(vault, 'Hub.md')).toBe(before);
	});

	test("the hub's own front matter, which names the papers, cannot be read for now", async () => {
		const vault = await upToDate({
			'Hub.md': `---\npapers: ["[[A]]"]\n---\n${BLOCK}`,
			'A.md': paper('One', 'big'),
		});
		const broken = (await note(vault, 'Hub.md')).replace('---\n', '---\ndraft: [\n');
		await writeFile(path.join(vault, 'Hub.md'), broken);
		const { exit, err } = await threePass(['update', vault]);
		expect(exit).toBe(1);
		expect(err).toMatch(/^Hub\.md:\d+: The front matter is not valid YAML/u);
		expect(await note(vault, 'Hub.md')).toBe(broken);
	});

	test('only a folder of the vault is updated', async () => {
		const vault = await upToDate({
			'.obsidian/app.json': '{}',
			'Hubs/Hub.md': `[[A]]\n\n${BLOCK}`,
			'Papers/A.md': paper('One', 'big'),
		});
		const before = await fingerprint(vault);
		expect(await threePass(['update', 'Hubs'], vault)).toMatchObject({ exit: 0, err: '' });
		expect(await fingerprint(vault)).toEqual(before);
		expect((await threePass(['progress', 'Papers'], vault)).out).toContain('1 paper');
		expect((await threePass(['progress', 'Hubs'], vault)).out).not.toContain('1 paper');
	});
});

test('settings that cannot be read stop the update: the tables would get other columns', async () => {
	const data = '.obsidian/plugins/three-pass-reading/data.json';
	const vault = await upToDate({
		[data]: '{"tableColumns":"title, year"}',
		'A.md': '---\npass: 1\nyear: 2020\n---\n',
		'Hub.md': '[[A]]\n\n<!-- three-pass:table -->\n<!-- /three-pass:table -->\n',
	});
	await writeFile(path.join(vault, data), '{"tableColumns":');
	const before = await fingerprint(vault);
	for (const words of [
		['update', vault],
		['progress', vault],
		['insert', path.join(vault, 'A.md')],
		['table', path.join(vault, 'Hub.md')],
	]) {
		const { exit, out, err } = await threePass(words);
		expect([exit, out]).toEqual([1, '']);
		expect(err).toContain(`${data}: The file could not be read`);
	}
	expect(await fingerprint(vault)).toEqual(before);
});

describe('a note is not replaced', () => {
	test('where it is read-only', async () => {
		const vault = await vaultOf({ 'Hub.md': `[[A]]\n\n${BLOCK}`, 'A.md': paper('One', 'big') });
		await chmod(path.join(vault, 'Hub.md'), 0o444);
		const before = await fingerprint(vault);
		const { exit, err } = await threePass(['update', vault]);
		expect(exit).toBe(1);
		expect(err).toMatch(/^Hub\.md: The file could not be read or written: .*read-only/u);
		expect(await fingerprint(vault)).toEqual(before);
	});

	test('but keeps its mode where it may be', async () => {
		const vault = await vaultOf({ 'Hub.md': `[[A]]\n\n${BLOCK}`, 'A.md': paper('One', 'big') });
		await chmod(path.join(vault, 'Hub.md'), 0o646);
		expect((await threePass(['update', vault])).exit).toBe(0);
		expect((await stat(path.join(vault, 'Hub.md'))).mode & 0o777).toBe(0o646);
		expect((await readdir(vault)).sort()).toEqual(['A.md', 'Hub.md']);
	});

	test('but is written whatever the length of its name', async () => {
		const name = `${'长'.repeat(83)}.md`;
		const vault = await vaultOf({ [name]: `[[A]]\n\n${BLOCK}`, 'A.md': paper('One', 'big') });
		expect((await threePass(['update', vault])).exit).toBe(0);
		expect(await note(vault, name)).toContain('| [[A\\|One]] | big |');
	});
});

describe('what a terminal would obey', () => {
	test.each(['table', 'update'])('does not reach it through %s', async (command) => {
		const vault = await vaultOf({
			'Hub.md': `[[A]] [[\u001B[31mx]]\n\n${BLOCK}`,
			'A.md': '---\nmodel: "a\\e[31mb\\u009Bc"\npass: 1\n---\n',
		});
		const { out, err } = await threePass([command, path.join(vault, 'Hub.md')]);
		expect(out + err).not.toMatch(/(?!\n)[\p{Cc}\u202A-\u202E]/u);
		expect((await threePass(['table', path.join(vault, 'Hub.md'), '--json'])).out).not.toMatch(
			/[\u007F-\u009F\u202A-\u202E]/u,
		);
	});
});

test('what is stale is named with its line and reason on standard error', async () => {
	const vault = await vaultOf({ 'Hub.md': `[[A]]\n\n${BLOCK}`, 'A.md': paper('One', 'big') });
	const { exit, err } = await threePass(['update', vault, '--check']);
	expect([exit, err]).toEqual([1, 'Hub.md:5: The comparison table is not up to date\n']);
	const { out } = await threePass(['update', vault, '--check', '--json']);
	expect(JSON.parse(out)).toMatchObject({
		stale: ['Hub.md'],
		diagnostics: [
			{ code: 'table-stale', path: 'Hub.md', line: 5, message: 'The comparison table is not up to date' },
		],
	});
});

test('a folder that is linked into the vault stands for no note', async () => {
	const elsewhere = await vaultOf({ 'B.md': '' });
	const vault = await vaultOf({ 'Hub.md': `[[A]]\n\n${BLOCK}`, 'A.md': paper('One', 'big') });
	await symlink(elsewhere, path.join(vault, 'A'));
	expect(await threePass(['update', vault])).toMatchObject({ exit: 0, err: '' });
	expect(await note(vault, 'Hub.md')).toContain('| [[A\\|One]] | big |');
});

test('wrong usage is one JSON document too, for programs', async () => {
	const { exit, out, err } = await threePass(['fly', '--json']);
	expect([exit, err]).toEqual([2, '']);
	expect(JSON.parse(out)).toMatchObject({ error: 'There is no command fly.', diagnostics: [] });
});
