// What notes hold never reaches a terminal as something it would obey, whatever is printed of it.
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { run } from '../../src/automation/run';
import { projectRoot, vaultOf } from './command-line';

const ESCAPE = '\u001B[31m\u0007\u009B2J\u202E';
const OBEYED = /(?!\n)[\p{Cc}\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/u;
const VALUE = '"1\\e[31m\\a\\x9b2J\\u202e5 GB"';

/** Runs a call whose output is a terminal, and returns all that it printed. */
async function onTerminal(words: readonly string[], cwd: string, root = projectRoot): Promise<string> {
	let printed = '';
	const output = {
		isTTY: true,
		columns: 100,
		write: (text: string) => {
			printed += text;
		},
	};
	await run(words, { cwd, env: { LANG: 'en' }, stdout: output, stderr: output, projectRoot: root });
	return printed;
}

async function vault(): Promise<string> {
	return vaultOf({
		[`Hub${ESCAPE}.md`]: `# ${ESCAPE}\n[[A${ESCAPE}]] [[gone${ESCAPE}]]\n\n<!-- three-pass:table\ncolumns: [title, data, { cost: ${VALUE} }]\nbest: { data: max, ${VALUE}: min }\n-->\n<!-- /three-pass:table -->\n`,
		[`A${ESCAPE}.md`]: `---\npass: 1\nreading-status: ${VALUE}\ntitle: ${VALUE}\ndata: ${VALUE}\ncost: 5\n---\n# First pass\n## ${ESCAPE}\n`,
		[`Broken${ESCAPE}.md`]: `---\npass: [${ESCAPE}\n---\n`,
		'typed.md': `| Model | Data${ESCAPE} |\n| - | - |\n| New${ESCAPE} | 5${ESCAPE} |\n`,
	});
}

describe.skipIf(process.platform === 'win32')('no control character is printed by', () => {
	test.each([
		['progress'],
		['gaps'],
		['update', '--check'],
		['update'],
		...['table', 'insert', 'adopt', 'adopt --write'].map((words) => [...words.split(' '), 'NOTE']),
		...['markdown', 'csv', 'csv-semicolon', 'latex', 'html'].map((format) => [
			'export',
			'--format',
			format,
			'NOTE',
		]),
		['start'],
	])('%s %s %s %s', async (command = '', ...words) => {
		const project = await vaultOf({ 'main.js': '', 'manifest.json': '{}', 'styles.css': '' });
		for (const json of [[], ['--json']]) {
			const folder = await vault();
			const name = command === 'adopt' ? 'typed.md' : `Hub${ESCAPE}.md`;
			const given = words.includes('NOTE')
				? words.map((word) => (word === 'NOTE' ? path.join(folder, name) : word))
				: [...words, folder];
			const printed = await onTerminal([command, ...given, ...json], folder, project);
			expect(printed).not.toBe('');
			expect(OBEYED.exec(printed)).toBeNull();
			if (json.length > 0) expect(JSON.parse(printed)).toHaveProperty('diagnostics');
		}
	});

	test('wrong usage', async () => {
		const folder = await vault();
		for (const words of [
			[ESCAPE],
			['update', `--${ESCAPE}`],
			['insert', 'x.md', '--pass', ESCAPE],
			['update', `none${ESCAPE}\n`],
			['update', folder, ESCAPE],
		]) {
			for (const json of [[], ['--json']])
				expect(OBEYED.exec(await onTerminal([...words, ...json], folder))).toBeNull();
		}
	});
});
