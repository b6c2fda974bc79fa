// Whatever stands in a vault: a clear diagnostic with file and line, every other byte as it was, no exception.
import path from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { fingerprint, note, threePass, vaultOf } from './command-line';

const failure = vi.hoisted(() => ({ error: null as Error | null }));
vi.mock('../../src/automation/disk/replace-file', async (original) => {
	const { replaceFile } = await original<typeof import('../../src/automation/disk/replace-file')>();
	return {
		replaceFile: (...args: Parameters<typeof replaceFile>) =>
			failure.error === null ? replaceFile(...args) : Promise.reject(failure.error),
	};
});

const BLOCK = '<!-- three-pass:table -->\n<!-- /three-pass:table -->\n';
const PASSES = '# First pass\n| Question | Answer |\n|--|--|\n| Category |  |\n\n# Second pass\n';

/** Runs every command that reads a vault, and the ones that would write only if something were wrong. */
async function everything(vault: string): Promise<{ err: string; exits: number[] }> {
	const runs = [
		await threePass(['progress', vault]),
		await threePass(['update', vault, '--check']),
		await threePass(['update', vault]),
	];
	return { err: runs.map(({ err }) => err).join(''), exits: runs.map(({ exit }) => exit) };
}

describe('a paper whose front matter is', () => {
	test.each([
		['broken YAML', '---\ntitle: [a\n---\n', /^N\.md:[23]: The front matter is not valid YAML: /mu],
		[
			'YAML with tabs for indentation',
			'---\na:\n\tb: 1\n---\n',
			/^N\.md:3: The front matter is not valid YAML: /mu,
		],
		[
			'YAML with a key twice',
			'---\na: 1\nb: 2\na: 3\n---\n',
			/^N\.md:4: The front matter is not valid YAML: duplicated mapping key/mu,
		],
		['TOML', '+++\ntitle = "A"\n+++\n', /^N\.md:1: The front matter is TOML/mu],
		['never closed', '---\ntitle: A\n', /^N\.md:1: The front matter opens with --- and is never closed/mu],
		['JavaScript', '---js\n{ title: process.exit(9) }\n---\n', /^N\.md:1: The front matter is marked as js/mu],
		['a list', '---\n- a\n---\n', /^N\.md:2: The front matter holds a list instead of properties/mu],
		['text', '---\njust text\n---\n', /^N\.md:2: The front matter holds text instead of properties/mu],
		[
			'an object where text was expected',
			'---\ntitle: {a: 1}\npass: 1\n---\n',
			/^N\.md:2: The property title holds an object instead of text/mu,
		],
		[
			'a list where text was expected',
			'---\npass: 1\ntitle: [a, b]\n---\n',
			/^N\.md:3: The property title holds a list instead of text/mu,
		],
	])('%s is named with its line, and left as it is', async (_, front, expected) => {
		for (const eol of ['\n', '\r\n']) {
			const vault = await vaultOf({ 'N.md': (front + PASSES).replaceAll('\n', eol) });
			const before = await fingerprint(vault);
			const { err, exits } = await everything(vault);
			expect(err).toMatch(expected);
			expect(exits).toEqual([0, 0, 0]);
			expect(await fingerprint(vault)).toEqual(before);
		}
	});

	test.each([
		['absent', PASSES],
		['an empty file', ''],
		['empty', '---\n---\n'],
		['in CRLF', `---\r\npass: 1\r\n---\r\n${PASSES.replaceAll('\n', '\r\n')}`],
		['behind a BOM', `\uFEFF---\npass: 1\n---\n${PASSES}`],
		['a megabyte long', `---\npass: 1\n---\n${PASSES}${'long text, '.repeat(95_000)}\n`],
		['with tabs in a flow list', `---\ntags : [\n\t"a",\n]\n---\n${PASSES}`],
	])('%s is no trouble', async (_, text) => {
		const vault = await vaultOf({ 'N.md': text });
		const before = await fingerprint(vault);
		expect(await everything(vault)).toEqual({ err: '', exits: [0, 0, 0] });
		expect(await fingerprint(vault)).toEqual(before);
	});
});

describe('a hub note with', () => {
	const NO_ROWS =
		'Hub.md: No papers to compare yet. Link to paper notes in this note, or choose other rows in the options\n';

	test.each([
		['a link to nothing', `[[Nowhere]]\n\n${BLOCK}`, `Hub.md:1: The link to Nowhere leads to no note\n${NO_ROWS}`],
		['a link to itself', `[[Hub]] [[#Heading]]\n\n${BLOCK}`, NO_ROWS],
		[
			'a link to a note that cannot be read',
			`[[Broken]]\n\n${BLOCK}`,
			'Hub.md:1: The front matter of Broken.md cannot be read; its row keeps what it said\n',
		],
	])('%s gets its table all the same', async (_, text, expected) => {
		const vault = await vaultOf({ 'Hub.md': text, 'Broken.md': '---\na: [\n---\n' });
		const { exit, err } = await threePass(['update', path.join(vault, 'Hub.md')]);
		expect([exit, err]).toEqual([0, expected]);
		expect(await note(vault, 'Hub.md')).toContain('| --- |');
		expect(await note(vault, 'Broken.md')).toBe('---\na: [\n---\n');
	});

	test.each([
		[
			'an opening marker alone',
			'[[A]]\n\n<!-- three-pass:table -->\n',
			'Hub.md:3: The comparison block is never closed',
		],
		[
			'a closing marker alone',
			'[[A]]\n\n<!-- /three-pass:table -->\n',
			'Hub.md:3: This comment closes a comparison block that was never opened',
		],
		[
			'markers doubled',
			'<!-- three-pass:table -->\n<!-- three-pass:table -->\n<!-- /three-pass:table -->\n<!-- /three-pass:table -->\n',
			'Hub.md:2: A comparison block opens inside another one',
		],
		[
			'text between the markers',
			'<!-- three-pass:table -->\nmine\n<!-- /three-pass:table -->\n',
			'Hub.md:2: Between the two comments',
		],
		[
			'markers in a list',
			'- <!-- three-pass:table -->\n  <!-- /three-pass:table -->\n',
			'Hub.md:1: A comparison block must stand at the left margin',
		],
		[
			'an unknown option',
			'<!-- three-pass:table\ncolour: red\n-->\n<!-- /three-pass:table -->\n',
			'Hub.md:2: There is no table option named colour',
		],
		[
			'broken options',
			'<!-- three-pass:table\ncolumns: [\n-->\n<!-- /three-pass:table -->\n',
			'Hub.md:2: The options of the table are not valid YAML',
		],
		[
			'a merge conflict',
			`${BLOCK}<<<<<<< a\nx\n=======\ny\n>>>>>>> b\n`,
			'Hub.md:3: The note holds an unresolved merge conflict',
		],
	])('%s is named with its line, and left as it is', async (_, text, expected) => {
		const vault = await vaultOf({ 'Hub.md': text, 'A.md': '---\npass: 1\n---\n' });
		const before = await fingerprint(vault);
		const { err, exits } = await everything(vault);
		expect(err).toContain(expected);
		expect(exits).toEqual([0, 1, 1]);
		expect(await fingerprint(vault)).toEqual(before);
	});

	test('markers inside a code fence is left as it is, without a word', async () => {
		const vault = await vaultOf({ 'Hub.md': `\`\`\`md\n[[A]]\n\n${BLOCK}\`\`\`\n`, 'A.md': '---\npass: 1\n---\n' });
		const before = await fingerprint(vault);
		expect(await everything(vault)).toEqual({ err: '', exits: [0, 0, 0] });
		expect(await fingerprint(vault)).toEqual(before);
	});
});

describe('inserting into', () => {
	test.each([
		['broken YAML', '---\na: [\n---\nText\n'],
		['TOML', '+++\na = 1\n+++\nText\n'],
		['no front matter', 'Text\n'],
		['an empty file', ''],
		['an unclosed ---', '---\na: 1\nText\n'],
		['CRLF', '---\r\na: 1\r\n---\r\nText\r\n'],
		['a BOM', '\uFEFFText\n'],
		['tabs', '---\na : [\n\t1,\n]\n---\n\tcode\n'],
		['JavaScript', '---js\n{}\n---\nText\n'],
		['a megabyte', `${'word '.repeat(200_000)}\n`],
	])('%s only adds at the end, once', async (_, text) => {
		const vault = await vaultOf({ 'N.md': text });
		expect((await threePass(['insert', 'N.md', '--lang', 'en'], vault)).exit).toBe(0);
		const once = await note(vault, 'N.md');
		expect(once.startsWith(text)).toBe(true);
		expect(once.slice(text.length)).toMatch(/^\s*# First pass/u);
		const before = await fingerprint(vault);
		expect((await threePass(['insert', 'N.md', '--lang', 'en'], vault)).out).toBe('all is there already in N.md\n');
		expect(await fingerprint(vault)).toEqual(before);
	});

	test('an unclosed code block is refused', async () => {
		const vault = await vaultOf({ 'N.md': 'Text\n\n```\ncode\n' });
		const before = await fingerprint(vault);
		const { exit, err } = await threePass(['insert', 'N.md'], vault);
		expect(exit).toBe(1);
		expect(err).toMatch(/^N\.md:\d: There is no place to insert it/u);
		expect(await fingerprint(vault)).toEqual(before);
	});

	test('a note that is not UTF-8 keeps an update from nothing, unless it has a table itself', async () => {
		const vault = await vaultOf({ 'Gbk.md': Uint8Array.of(0xd6, 0xd0, 0xce, 0xc4) });
		expect(await threePass(['update', vault])).toMatchObject({ exit: 0, err: '' });
		const hub = await vaultOf({ 'Gbk.md': Buffer.concat([Uint8Array.of(0xd6, 0xd0, 0x0a), Buffer.from(BLOCK)]) });
		const before = await fingerprint(hub);
		expect(await threePass(['update', hub])).toMatchObject({
			exit: 1,
			err: 'Gbk.md: The file is not UTF-8 text and was left alone\n',
		});
		expect(await fingerprint(hub)).toEqual(before);
	});

	test('a file that is not UTF-8 is refused', async () => {
		const vault = await vaultOf({ 'N.md': Uint8Array.of(0x54, 0xe9, 0x0a) });
		const before = await fingerprint(vault);
		expect(await threePass(['insert', 'N.md'], vault)).toMatchObject({
			exit: 1,
			err: 'N.md: The file is not UTF-8 text and was left alone\n',
		});
		expect(await fingerprint(vault)).toEqual(before);
	});
});

describe('a write that fails', () => {
	test('leaves the old file, is named, and does not keep other notes from their update', async () => {
		const vault = await vaultOf({ 'Hub.md': `[[A]]\n\n${BLOCK}`, 'A.md': '---\npass: 1\n---\n' });
		const before = await fingerprint(vault);
		failure.error = new Error('ENOSPC: no space left on device');
		expect(await threePass(['update', vault])).toMatchObject({
			exit: 1,
			err: 'Hub.md: The file could not be read or written: the disk is full (ENOSPC)\n',
		});
		failure.error = null;
		expect(await fingerprint(vault)).toEqual(before);
		expect((await threePass(['update', vault])).exit).toBe(0);
	});
});
