// Where the command line has to do as the plugin would, or as its caller means.
import { mkdir, rm, symlink } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { fingerprint, note, temporaryFolder, threePass, vaultOf } from './command-line';

test('a note that shares its name with another is linked by its path', async () => {
	const vault = await vaultOf({
		'P/A.md': '---\nmodel: A\n---\n',
		'P/B.md': '---\nmodel: B\n---\n',
		'Q/A.md': '',
		'Hub.md': '<!-- three-pass:table\ncolumns: [model]\nrows: { folder: P }\n-->\n<!-- /three-pass:table -->\n',
	});
	await threePass(['update', vault]);
	expect(await note(vault, 'Hub.md')).toContain('| [[P/A\\|A]] |\n| [[B]] |');
});

test('a template note that is gone is named, and no other template inserted for it', async () => {
	const vault = await vaultOf({
		'.obsidian/plugins/three-pass-reading/data.json': '{"templatePath":"Gone"}',
		'A.md': 'Text\n',
	});
	const before = await fingerprint(vault);
	const { exit, err } = await threePass(['insert', 'A.md'], vault);
	expect(exit).toBe(1);
	expect(err).toMatch(/^Gone\.md: The file could not be read or written: it does not exist \(ENOENT\)/u);
	expect(await fingerprint(vault)).toEqual(before);
	expect((await threePass(['insert', 'A.md', '--lang', 'en'], vault)).exit).toBe(0);
});

test('npm start takes a path from the folder it was called in', async () => {
	const root = await vaultOf({ 'main.js': 'built', 'manifest.json': '{}', 'styles.css': '' });
	const caller = await vaultOf({ 'mine/A.md': '---\npass: 1\n---\n' });
	const env = { LANG: 'en', npm_lifecycle_event: 'start', INIT_CWD: caller };
	expect(await threePass(['start', 'mine'], root, env, root)).toMatchObject({ exit: 0, err: '' });
	expect(await note(caller, 'mine/.obsidian/plugins/three-pass-reading/main.js')).toBe('built');
});

test('a second install touches no file, nor does one into a folder linked to the project', async () => {
	const root = await vaultOf({ 'main.js': 'built', 'manifest.json': '{}', 'styles.css': '' });
	const vault = await vaultOf({ 'A.md': '---\npass: 1\n---\n' });
	const plugin = path.join(vault, '.obsidian', 'plugins', 'three-pass-reading');
	await threePass(['start', vault], root, { LANG: 'en' }, root);
	const before = await fingerprint(vault);
	await threePass(['start', vault], root, { LANG: 'en' }, root);
	expect(await fingerprint(vault)).toEqual(before);

	await rm(plugin, { recursive: true });
	await symlink(root, plugin);
	const project = await fingerprint(root);
	expect((await threePass(['start', vault], root, { LANG: 'en' }, root)).exit).toBe(0);
	expect(await fingerprint(root)).toEqual(project);
});

test('a plugin that cannot be installed is named, and the rest is done all the same', async () => {
	const root = await vaultOf({ 'main.js': 'built', 'manifest.json': '{}', 'styles.css': '' });
	const vault = await vaultOf({ 'A.md': '---\npass: 1\n---\n' });
	await mkdir(path.join(vault, '.obsidian', 'plugins', 'three-pass-reading', 'main.js'), { recursive: true });
	const { exit, out, err } = await threePass(['start', vault], root, { LANG: 'en' }, root);
	expect([exit, err]).toEqual([
		1,
		expect.stringMatching(/^\.obsidian\/plugins\/three-pass-reading: The file could not be read or written: /u),
	]);
	expect(out).toContain('Reading progress: 1 paper');
});

test('a block typed by hand gets its table even where the front matter cannot be read: no row can be lost yet', async () => {
	const vault = await vaultOf({
		'Hub.md': '---\na: [\n---\n[[A]]\n\n<!-- three-pass:table -->\n<!-- /three-pass:table -->\n',
		'A.md': '---\npass: 1\n---\n',
	});
	await threePass(['update', path.join(vault, 'Hub.md')]);
	expect(await note(vault, 'Hub.md')).toContain('| [[A]] |');
});

test('an empty folder is a vault without papers', async () => {
	expect(await threePass(['progress', await temporaryFolder()])).toMatchObject({
		exit: 0,
		err: '',
		out: expect.stringContaining('No paper yet') as unknown,
	});
});

test('template notes have no rows and are no papers, wherever Templater and Obsidian keep them, and their questions are known', async () => {
	const own = '# First pass\n## Claim\n> Say in one sentence what they claim.\n## Scope\n';
	const vault = await vaultOf({
		'.obsidian/plugins/templater-obsidian/data.json': '{"templates_folder":"Papers/forms"}',
		'.obsidian/plugins/quickadd/data.json': '{',
		'.obsidian/templates.json': '{"folder":["x"]}',
		'Papers/forms/One.md': `---\npass: 1\n---\n${own}`,
		'Papers/99 - Templates/Two.md': `---\npass: 1\n---\n${own}`,
		'Papers/A.md': own.replace('> Say', 'Say'),
		'Papers/A (conflicted copy 2024-01-02).md': own,
		'Hub.md':
			'<!-- three-pass:table\ncolumns: [model]\nrows: { folder: Papers }\n-->\n<!-- /three-pass:table -->\n',
	});
	const { out } = await threePass(['progress', vault, '--json']);
	const { groups } = JSON.parse(out) as { groups: { papers: { path: string; passes: unknown }[] }[] };
	expect(groups.flatMap(({ papers }) => papers)).toEqual([
		expect.objectContaining({
			path: 'Papers/A.md',
			passes: [expect.objectContaining({ answered: 0, prompts: 2 })],
		}),
	]);
	await threePass(['update', vault]);
	expect(await note(vault, 'Hub.md')).toContain('| --- |\n| [[A]] |\n<!--');
});
