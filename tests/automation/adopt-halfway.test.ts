// A note that cannot be made though nothing spoke against it beforehand, as on a disk that is full by then.
import { expect, test, vi } from 'vitest';
import { note, threePass, vaultOf } from './command-line';

vi.mock('../../src/automation/note-writer', async (importOriginal) => {
	const writer = await importOriginal<typeof import('../../src/automation/note-writer')>();
	return {
		...writer,
		createNote: (vault: Parameters<typeof writer.createNote>[0], path: string, text: string) =>
			path === 'B.md'
				? Promise.reject(new Error('ENOSPC: no space left on device'))
				: writer.createNote(vault, path, text),
	};
});

test.each([
	['en_US.UTF-8', 'A.md: This note was already written', 'Hub.md: The table was left as it is'],
	['zh_CN.UTF-8', 'A.md: 这篇笔记已经写入', 'Hub.md: 有的笔记未能写入'],
])('the notes made till then are named, and the table stays (%s)', async (LANG, made, stopped) => {
	const table = '| Model | Data |\n| - | - |\n| A | 1 |\n| B | 2 |\n| C | 3 |\n';
	const vault = await vaultOf({ 'Hub.md': table });
	const { exit, err } = await threePass(['adopt', 'Hub.md', '--write'], vault, { LANG });
	expect(exit).toBe(1);
	expect(err).toMatch(/^B\.md.*ENOSPC/u);
	expect(err).toContain(made);
	expect(err).toContain(stopped);
	expect(await note(vault, 'Hub.md')).toBe(table);
	await expect(note(vault, 'C.md')).rejects.toThrow('ENOENT');
});
