// Every Markdown file of the installed packages is a real note that nobody wrote for these tests.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { columnFor } from '../../src/core/facts/columns';
import { setProperties } from '../../src/core/front-matter/edit';
import { parseFrontMatter } from '../../src/core/front-matter/block';
import { builtInTemplate, parseTemplate } from '../../src/core/template/template';
import { planUpdate } from '../../src/core/table/plan-update';
import type { Plan } from '../../src/core/text/plan';
import { readPaper } from '../../src/core/papers/paper';
import { planTransition } from '../../src/core/reading/plan-transition';
import { gatherSources } from '../../src/core/comparison/sources';
import { planComparisonBlock } from '../../src/core/table/insert-block';
import { planInsert } from '../../src/core/template/plan-insert';
import { finishPass } from '../../src/core/papers/reading-state';
import { DEFAULT_SETTINGS, paperRules, tableDefaults } from '../../src/settings';
import { memoryVault } from '../memory-vault';
import { after } from './plans';

const root = fileURLToPath(new URL('../../node_modules', import.meta.url));
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) =>
	/\.(?:md|markdown)$/iu.test(file),
);
const notes = files.map((file) => [file, readFileSync(path.join(root, file), 'utf8')] as const);

const rules = paperRules(DEFAULT_SETTINGS);
const template = parseTemplate(builtInTemplate('zh'));
const options = { known: rules.known, values: {} };

/** Whether a text is another one with pieces put in, and nothing taken out. */
function onlyAdds(before: string, plan: Plan): boolean {
	return (
		plan.kind !== 'edits' ||
		(plan.changes.every(({ from, to }) => from === to) && after(before, plan).length > before.length)
	);
}

test('there are hundreds of them', () => {
	expect(notes.length).toBeGreaterThan(300);
});

test('none is taken for a paper', () => {
	expect(notes.filter(([file, text]) => readPaper(file, text, rules) !== null).map(([file]) => file)).toEqual([]);
});

test('inserting the template only adds, and twice is once', () => {
	for (const [file, text] of notes) {
		const plan = planInsert(text, template, 'all', options);
		expect(onlyAdds(text, plan), file).toBe(true);
		if (plan.kind === 'edits')
			expect(planInsert(after(text, plan), template, 'all', options).kind, file).toBe('unchanged');
	}
});

test('finishing a pass only adds, and sets what it says', () => {
	const step = finishPass({ pass: 1, status: 'reading' }, 'continue', 3);
	for (const [file, text] of notes) {
		const plan = planTransition(text, step, { ...options, rules, template, today: '2026-01-02' });
		expect(onlyAdds(text, plan), file).toBe(true);
		if (plan.kind === 'edits')
			expect(parseFrontMatter(after(text, plan)).properties, file).toMatchObject({
				pass: 2,
				'reading-status': 'reading',
				'pass-1-date': '2026-01-02',
			});
	}
});

test('setting a property and taking it out again gives the same bytes where there was front matter', () => {
	for (const [file, text] of notes) {
		if (Object.keys(parseFrontMatter(text).properties).length === 0) continue;
		const set = setProperties(text, { 'reading-test': 'x: y' });
		if (!set.ok) continue;
		const once = after(text, { kind: 'edits', changes: set.changes, cursor: null, diagnostics: [] });
		const unset = setProperties(once, { 'reading-test': null });
		expect(
			unset.ok && after(once, { kind: 'edits', changes: unset.changes, cursor: null, diagnostics: [] }),
			file,
		).toBe(text);
	}
});

test('a comparison block can be put at the start, the middle and the end, and be brought up to date', async () => {
	const vault = memoryVault({ 'GPT.md': '---\nmodel: GPT\n---\n' });
	for (const [file, text] of notes) {
		for (const offset of [0, Math.floor(text.length / 2), text.length]) {
			const plan = planComparisonBlock(text, offset, [columnFor('model'), columnFor('data')]);
			expect(onlyAdds(text, plan) || plan.kind === 'refused', file).toBe(true);
			if (plan.kind !== 'edits') continue;
			const withBlock = after(text, plan);
			const update = planUpdate(
				withBlock,
				await gatherSources('Hub.md', withBlock, tableDefaults(DEFAULT_SETTINGS, '2026-01-01', 'en'), vault),
			);
			if (update.kind === 'edits')
				expect(
					update.changes.every(({ from }) => from > 0),
					file,
				).toBe(true);
			expect(update.kind, file).toBe('edits');
		}
	}
});
