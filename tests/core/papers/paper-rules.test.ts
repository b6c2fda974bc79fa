import { describe, expect, test } from 'vitest';
import { readPaper } from '../../../src/core/papers/paper';
import { isNoteOfFolder, isSyncCopy, isTemplate, templateFolderIn } from '../../../src/core/papers/paper-rules';
import { DEFAULT_SETTINGS, paperRules } from '../../../src/settings';

const rules = paperRules({ ...DEFAULT_SETTINGS, paperFolders: 'Papers' }, null, { folders: ['Meta/Forms'], notes: [] });

function isPaper(path: string, properties: string, using = rules): boolean {
	return readPaper(path, `---\n${properties}\n---\n`, using) !== null;
}

describe('template folders', () => {
	test.each([
		'Templates/A.md',
		'templates/A.md',
		'TEMPLATES/A.md',
		'Template/A.md',
		'模板/A.md',
		'0_meta/templates/A.md',
		'99_Templates/A.md',
		'99 - Templates/sub/A.md',
		'_templates/A.md',
		'a/b/c/Templates/A.md',
		'🗂 Templates/A.md',
		'00.模板/A.md',
		'模版/A.md',
		'Meta/Forms/A.md',
		'Papers/Templates/A.md',
	])('%s is a template', (path) => {
		expect([isTemplate(path, rules), isPaper(path, 'pass: 1')]).toEqual([true, false]);
	});

	test.each([
		'Papers/A.md',
		'Templates.md',
		'My Templates Archive/A.md',
		'Templated/A.md',
		'Contemplates/A.md',
		'Papers/Templates.md',
		'Meta/A.md',
	])('%s is none', (path) => {
		expect([isTemplate(path, rules), isPaper(path, 'pass: 1')]).toEqual([false, true]);
	});

	test.each([
		['{"templates_folder":"0_meta/forms"}', '0_meta/forms'],
		['{"templates_folder":"/forms/ "}', 'forms'],
		['{"templates_folder":"./forms"}', 'forms'],
		['{"templates_folder":""}', null],
		['{"templates_folder":"/"}', null],
		['{"templates_folder":["forms"]}', null],
		['{"folder":"forms"}', null],
		['[]', null],
		['null', null],
		['"templates_folder"', null],
		['{', null],
		['', null],
	])('%s names %j', (json, folder) => {
		expect(templateFolderIn(json, 'templates_folder')).toBe(folder);
	});
});

test('folders, tags and the template of the settings are the same in another normal form', () => {
	const [composed, decomposed] = ['Étude', 'E\u0301tude'];
	for (const [set, own] of [
		[composed, decomposed],
		[decomposed, composed],
	] as const) {
		const using = paperRules({ ...DEFAULT_SETTINGS, paperFolders: set, paperTags: set, templatePath: `${set}.md` });
		expect([
			isPaper(`${own}/A.md`, 'a: 1', using),
			isPaper('A.md', `tags: [${own}]`, using),
			isPaper('A.md', 'a: 1', using),
			isTemplate(`${own}.md`, using),
		]).toEqual([true, true, false, true]);
		expect(readPaper('A.md', `#${own.toLowerCase()}/x\n`, using)).not.toBeNull();
	}
});

describe('copies that sync tools leave', () => {
	test.each([
		'A (conflicted copy 2024-01-02).md',
		"A (Anna's conflicted copy 2024-01-02).md",
		'Papers/A (Conflicted copy MacBook 202401021230).md',
		'A.sync-conflict-20240102-101112-ABCDEFG.md',
		'A (Conflict 2024-01-02).md',
		'A (conflict).md',
		'A (某人的冲突副本 2024-01-02).md',
		'A（冲突副本）.md',
		'A (SFConflict anna@example.org 2024-01-02-10-11-12).md',
		'A_conflict-20240102-101112.md',
		'A [conflicted].md',
	])('%s is one', (path) => {
		expect([isSyncCopy(path), isPaper(path, 'pass: 1')]).toEqual([true, false]);
	});

	test.each([
		'A.md',
		'A 2.md',
		'A (1).md',
		'Conflict.md',
		'Resolution (conflict analysis).md',
		'Conflict-driven clause learning (2001).md',
		'Working copy (2024-01-02).md',
		'v1.conflict resolution.md',
		'冲突检测（2024）.md',
	])('%s is none', (path) => {
		expect([isSyncCopy(path), isPaper(path, 'pass: 1')]).toEqual([false, true]);
	});
});

test.each([
	['Papers/A.md', 'Papers', true],
	['Papers/sub/A.md', 'Papers', true],
	['A.md', '', true],
	['Other/A.md', 'Papers', false],
	['Papers/Templates/A.md', 'Papers', false],
	['Templates/A.md', '', false],
	['Papers/A (conflicted copy 2024-01-02).md', 'Papers', false],
	['Templates/A.md', 'Templates', true],
	['Templates/A.sync-conflict-20240102-101112.md', 'Templates', false],
] as const)('%s is a row of a table of the folder %j: %s', (path, folder, isRow) => {
	expect(isNoteOfFolder(path, folder, rules)).toBe(isRow);
});

test.each([
	'title: "{{title}}"',
	'title: {{title}}',
	'title: <% tp.file.title %>',
	'标题: "{{标题}}"',
	'title: "{{VALUE}} notes"',
])('%s is left of a template, which is no paper wherever it lies', (title) => {
	expect(isPaper('Papers/A.md', `${title}\npass: 1\ntype: paper`)).toBe(false);
});

test.each(['title: On {braces}', 'title: "{a: 1}"', 'title: { a: 1 }', 'alias: "{{title}}"'])('%s is not', (title) => {
	expect(isPaper('Papers/A.md', title)).toBe(true);
});

test.each(['pass: false', 'pass: False', 'pass: "false"', 'Pass: false'])(
	'%s makes a note no paper, whatever else it holds',
	(declined) => {
		const note = `---\n${declined}\ntype: paper\ntags: [paper]\nreading-status: reading\ndoi: 10.1/2\n---\n# First pass\n## Category\n## Context\n# Second pass\n`;
		expect(readPaper('Papers/A.md', note, rules)).toBeNull();
		expect(readPaper('Papers/A.md', note.replace(declined, 'a: 1'), rules)).not.toBeNull();
	},
);

test.each(['reading-status: reading', 'Reading-Status: Reading', 'reading status: nonsense', 'reading-status:'])(
	'%s makes a paper',
	(status) => {
		expect(isPaper('A.md', status)).toBe(true);
	},
);

test('a status property of another name makes papers only where notes of all kinds do not have it', () => {
	const named = (statusProperty: string): typeof rules => paperRules({ ...DEFAULT_SETTINGS, statusProperty });
	expect([
		isPaper('A.md', 'status: reading'),
		isPaper('A.md', 'status: reading', named('status')),
		isPaper('A.md', '状态: 在读', named('状态')),
	]).toEqual([false, false, false]);
	expect([
		isPaper('A.md', 'paper-status: reading', named('paper-status')),
		isPaper('A.md', 'reading-status: reading', named('status')),
	]).toEqual([true, true]);
});
