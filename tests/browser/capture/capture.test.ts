import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { removeFolders, root, temporaryFolder } from '../driver/sample-vault';

test('writes down what the app makes of the sample vault', async () => {
	const folder = await temporaryFolder('captures');
	const { stderr } = await promisify(execFile)(
		process.execPath,
		['tests/run.mjs', 'browser/capture/capture.ts', folder],
		{ cwd: root, env: { ...process.env, E2E_STAGE: '' } },
	);
	const captured = async (name: string): Promise<unknown> =>
		JSON.parse(await readFile(path.join(folder, `${name}.json`), 'utf8'));
	expect(stderr).toBe('');
	expect(await captured('metadata')).toMatchObject({
		'GPT2.md': {
			frontmatter: { pass: 1, 'reading-status': 'reading' },
			headings: [{ heading: '第一遍 ： 阅读标题、摘要、总结', level: 1 }],
		},
	});
	expect(await captured('html')).toHaveProperty(['GPT2.md'], expect.stringContaining('<table'));
	expect(await captured('exports')).toContain('MarkdownRenderer');
	await removeFolders(folder);
});
