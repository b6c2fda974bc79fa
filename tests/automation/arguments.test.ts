// The words behind `three-pass`: each is understood or named, and none is passed over.
import { describe, expect, test } from 'vitest';
import { parseArguments } from '../../src/automation/arguments';
import { fingerprint, threePass, vaultOf } from './command-line';

describe('a call is understood', () => {
	test.each([
		['update v', { command: 'update', target: 'v', check: false, json: false }],
		['update --check v --json', { command: 'update', target: 'v', check: true, json: true }],
		['--json update v', { command: 'update', target: 'v', json: true }],
		['insert n.md --pass 2 --lang zh', { target: 'n.md', pass: 2, language: 'zh' }],
		['insert --pass=9 n.md', { target: 'n.md', pass: 9 }],
		['insert n.md', { pass: null, language: null }],
		['export n.md --table 12 --out a=b.csv --force', { table: 12, out: 'a=b.csv', format: 'csv', force: true }],
		['export n.md --out=-odd.html', { out: '-odd.html', format: 'html' }],
		['export n.md --format tsv --out x.csv', { format: 'tsv', out: 'x.csv' }],
		['export n.md', { format: 'markdown', table: null, out: null }],
		['adopt n.md --write --note-wins --transposed', { write: true, winner: 'note', transposed: true }],
		['adopt n.md --table-wins', { write: false, winner: 'table' }],
		['update -- -dash', { target: '-dash', check: false }],
		['update --check -- --check', { target: '--check', check: true }],
		['start', { command: 'start', target: '' }],
	])('%s', (words, call) => {
		expect(parseArguments(words.split(' '))).toMatchObject({ kind: 'call', call });
	});

	test.each([
		['--help', 'help'],
		['-h', 'help'],
		['update v --help', 'help'],
		['--version', 'version'],
		['-v', 'version'],
	])('%s', (words, kind) => {
		expect(parseArguments(words.split(' '))).toEqual({ kind });
	});
});

describe('a call is refused', () => {
	const ALONE = (option: string): string => `Write ${option} alone; it takes no value.`;
	const PASS = '--pass takes a number from 1 to 9';
	const TABLE = '--table takes the number of a table of the note, from 1 on';
	test.each([
		// Values where none belong.
		[['update', 'v', '--check=true'], ALONE('--check')],
		[['update', 'v', '--check=false'], ALONE('--check')],
		[['update', 'v', '--check='], ALONE('--check')],
		[['progress', 'v', '--json=1'], ALONE('--json')],
		[['export', 'n.md', '--out', 'x', '--force=true'], ALONE('--force')],
		[['adopt', 'n.md', '--write=true'], ALONE('--write')],
		[['adopt', 'n.md', '--transposed=no'], ALONE('--transposed')],
		// A value that stands apart is one target too many.
		[['update', 'v', '--check', 'true'], 'One vault or note at a time; true is one too many.'],
		// Values that are missing or empty.
		[['insert', 'n.md', '--pass'], `${PASS}.`],
		[['insert', 'n.md', '--pass='], `${PASS}.`],
		[['insert', 'n.md', '--pass', ''], `${PASS}.`],
		[['insert', 'n.md', '--pass', '--lang', 'en'], `${PASS}.`],
		[['insert', 'n.md', '--lang'], '--lang takes en or zh.'],
		[['export', 'n.md', '--table'], `${TABLE}.`],
		[['export', 'n.md', '--format='], '--format takes markdown, csv, csv-semicolon, tsv, latex or html.'],
		[['export', 'n.md', '--out'], '--out needs the name of a file.'],
		[['export', 'n.md', '--out='], '--out needs the name of a file.'],
		[['export', 'n.md', '--out', '--force'], '--out needs the name of a file.'],
		[['export', '--out', '--', 'n.md'], '--out needs the name of a file.'],
		// Numbers that are written otherwise than people count.
		...['0', '10', '-1', '0x2', '1e0', ' 2', '2 ', '+2', '2.0', '02', '２', '٢', '二', 'NaN', 'true'].map(
			(word): [string[], string] => [['insert', 'n.md', `--pass=${word}`], `${PASS}, not ${word}.`],
		),
		...['0', '-1', '0x2', '1e0', ' 2', '+2', '2.0', '02', '２', '1000000000', 'Infinity'].map(
			(word): [string[], string] => [['export', 'n.md', `--table=${word}`], `${TABLE}, not ${word}.`],
		),
		// Words that differ from right ones.
		[['insert', 'n.md', '--lang', 'EN'], '--lang takes en or zh, not EN.'],
		[['export', 'n.md', '--format', 'CSV'], 'not CSV.'],
		// The same thing twice, and what contradicts itself.
		[['insert', 'n.md', '--pass', '1', '--pass', '2'], 'Give --pass only once.'],
		[['update', 'v', '--check', '--check'], 'Give --check only once.'],
		[['export', 'n.md', '--out', 'a', '--out=b'], 'Give --out only once.'],
		[['adopt', 'n.md', '--note-wins', '--table-wins'], 'Only one side can win'],
		[['export', 'n.md', '--force'], '--force goes with --out FILE'],
		// Options that there are not, or not for this command.
		[
			['update', 'v', '--no-check'],
			'The option --no-check does not go with this command. update takes --check, --json.',
		],
		[['update', 'v', '-check'], 'The option -check does not go with this command. update takes --check, --json.'],
		[['update', 'v', '-c'], 'The option -c does not'],
		[['update', 'v', '--Check'], 'The option --Check does not'],
		[['update', 'v', '--chec'], 'The option --chec does not'],
		[['update', 'v', '---check'], 'The option ---check does not'],
		[['update', 'v', '–check'], 'One vault or note at a time; –check is one too many.'],
		[['update', 'v', '--constructor'], 'The option --constructor does not'],
		[['update', 'v', '--help=1'], 'The option --help does not'],
		[['update', 'v', '--='], 'The option -- does not'],
		[['progress', 'v', '--check'], 'The option --check does not go with this command. progress takes --json.'],
		[['table', 'n.md', '--out', 'x'], 'The option --out does not'],
		[['start', '--check=true'], 'The option --check does not'],
		// Targets.
		[['update', 'v', 'v'], 'One vault or note at a time; v is one too many.'],
		[['update', 'v', '--', '--check'], 'One vault or note at a time; --check is one too many.'],
		[['update', ''], 'update needs a vault'],
		[['table', ''], 'table needs a note'],
		[['start', ''], 'start needs a vault'],
		[['export', '--out', 'n.md'], 'export needs a note'],
		[['--check', 'v'], 'There is no command v.'],
		[['Update', 'v'], 'There is no command Update.'],
		[['--json'], 'Which command?'],
		[[], 'Which command?'],
	])('%j', async (words, hint) => {
		const vault = await vaultOf({
			'v/Hub.md': '[[A]]\n\n<!-- three-pass:table -->\n<!-- /three-pass:table -->\n',
			'v/A.md': '---\npass: 1\n---\n',
			'n.md': 'Text\n',
		});
		const before = await fingerprint(vault);
		const { exit, out, err } = await threePass(words, vault);
		const [first = '', ...rest] = words.includes('--json')
			? [(JSON.parse(out) as { error: string }).error]
			: err.trimEnd().split('\n');
		expect([exit, words.includes('--json') ? [] : rest]).toEqual([
			2,
			words.includes('--json') ? [] : ['See three-pass --help.'],
		]);
		expect(first).toContain(hint);
		expect(await fingerprint(vault)).toEqual(before);
	});

	test('in Chinese, too', async () => {
		const cwd = await vaultOf({});
		const said = async (...words: string[]): Promise<string> =>
			(await threePass(words, cwd, { LANG: 'zh_CN.UTF-8' })).err.split('\n')[0] ?? '';
		expect(await said('update', 'v', '--check=true')).toBe('--check 后面不带值，请单独写。');
		expect(await said('insert', 'n.md', '--pass')).toBe('--pass 应为 1 到 9 的数字。');
		expect(await said('insert', 'n.md', '--pass', '0')).toBe('--pass 应为 1 到 9 的数字，而不是 0。');
		expect(await said('update', 'v', '--no-check')).toBe(
			'这个命令不支持选项 --no-check。update 可用的选项：--check、--json。',
		);
	});
});
