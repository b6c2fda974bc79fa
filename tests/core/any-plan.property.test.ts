// Losing or mangling one byte of a note is the worst thing the plugin can do: whatever note meets whatever plan, every
// byte outside the edits stays, nothing throws, and doing it twice is doing it once.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { columnFor } from '../../src/core/facts/columns';
import { findComparisonBlocks } from '../../src/core/block/block';
import { planInsert } from '../../src/core/template/plan-insert';
import type { WantedPasses } from '../../src/core/template/plan-insert';
import { planUpdate } from '../../src/core/table/plan-update';
import { builtInTemplate, parseTemplate } from '../../src/core/template/template';
import { parseFrontMatter } from '../../src/core/front-matter/block';
import { applyChanges } from '../../src/core/text/changes';
import type { Plan, Planner } from '../../src/core/text/plan';
import { gatherSources } from '../../src/core/comparison/sources';
import { planComparisonBlock } from '../../src/core/table/insert-block';
import { planTransition } from '../../src/core/reading/plan-transition';
import { finishPass, setPass } from '../../src/core/papers/reading-state';
import { scanBlocks } from '../../src/core/markdown/blocks';
import { DEFAULT_SETTINGS, paperRules, tableDefaults } from '../../src/settings';
import { memoryVault } from '../memory-vault';
import { anyNote as note } from './any-note';
import { after } from './plans';

const rules = paperRules(DEFAULT_SETTINGS);
const templates = { zh: parseTemplate(builtInTemplate('zh')), en: parseTemplate(builtInTemplate('en')) };
const options = { known: rules.known, values: { title: 'T', date: '2026-01-02' } };

const wanted = fc.constantFrom<WantedPasses>('all', 'next', 1, 2, 3, 4);
const template = fc.constantFrom('zh', 'en');

/** What must hold of any plan: its changes fit, and what they leave out is left as it was. */
function expectSafe(text: string, plan: Plan): void {
	if (plan.kind === 'refused') expect(plan.diagnostics.length).toBeGreaterThan(0);
	if (plan.kind !== 'edits') return;
	expect(plan.changes.length).toBeGreaterThan(0);
	const result = applyChanges(text, plan.changes);
	if (plan.cursor !== null) expect(plan.cursor).toBeLessThanOrEqual(result.length);
	let [oldAt, newAt] = [0, 0];
	for (const { from, to, insert } of plan.changes) {
		expect(result.slice(newAt, newAt + from - oldAt)).toBe(text.slice(oldAt, from));
		expect(result.slice(newAt + from - oldAt, newAt + from - oldAt + insert.length)).toBe(insert);
		newAt += from - oldAt + insert.length;
		oldAt = to;
	}
	expect(result.slice(newAt)).toBe(text.slice(oldAt));
}

function expectSettled(text: string, planner: Planner): void {
	const plan = planner(text);
	expectSafe(text, plan);
	if (plan.kind !== 'edits') return;
	const once = after(text, plan);
	const again = planner(once);
	if (again.kind === 'edits') expect(after(once, again)).toBe(once);
}

describe('inserting a template', () => {
	test('only ever adds, and twice is once', () => {
		fc.assert(
			fc.property(note, template, wanted, (text, one, which) => {
				// "next" is meant to go on to the pass after.
				if (which !== 'next')
					expectSettled(text, (current) => planInsert(current, templates[one], which, options));
				const plan = planInsert(text, templates[one], which, options);
				expectSafe(text, plan);
				if (plan.kind === 'edits') for (const { from, to } of plan.changes) expect(to).toBe(from);
			}),
		);
	});
});

describe('a step of the reading state', () => {
	test('changes the properties it sets and nothing else, and twice is once', () => {
		const transition = fc.constantFrom(
			setPass(0),
			setPass(2),
			finishPass({ pass: 1, status: 'reading' }, 'continue', 3),
			finishPass({ pass: 3, status: 'reading' }, 'stop', 3),
		);
		fc.assert(
			fc.property(note, template, transition, (text, one, step) => {
				expectSettled(text, (current) =>
					planTransition(current, step, { ...options, rules, template: templates[one], today: '2026-01-02' }),
				);
				const plan = planTransition(text, step, {
					...options,
					rules,
					template: templates[one],
					today: '2026-01-02',
				});
				if (plan.kind !== 'edits') return;
				const [before, later] = [parseFrontMatter(text), parseFrontMatter(after(text, plan))];
				const own = new Set(['pass', 'reading-status', 'pass-1-date', 'pass-3-date']);
				const others = (properties: object) =>
					Object.entries(properties).filter(([key]) => !own.has(key.toLowerCase()));
				expect(others(later.properties)).toEqual(others(before.properties));
			}),
		);
	});
});

describe('bringing comparison blocks up to date', () => {
	const papers = { 'GPT.md': '---\nmodel: GPT\ndata: "a | b"\n---\n', 'GPT2.md': '---\npass: 1\n---\n数据量：40G\n' };
	test('changes nothing outside the blocks, and twice is once', async () => {
		await fc.assert(
			fc.asyncProperty(note, fc.boolean(), async (text, settled) => {
				const plan = async (current: string): Promise<Plan> =>
					planUpdate(
						current,
						await gatherSources(
							'Note.md',
							current,
							tableDefaults(DEFAULT_SETTINGS, '2026-01-01', 'en'),
							memoryVault({ ...papers, 'Note.md': current }),
						),
						() => settled,
					);
				const first = await plan(text);
				expectSafe(text, first);
				if (first.kind !== 'edits') return;
				const { bodyFrom } = parseFrontMatter(text);
				const { blocks } = findComparisonBlocks(text, scanBlocks(text, bodyFrom));
				for (const { from, to } of first.changes)
					expect(blocks.some((block) => from >= block.openTo && to <= block.to)).toBe(true);
				const once = after(text, first);
				expect((await plan(once)).kind).not.toBe('edits');
			}),
		);
	});

	test('a new block is one that can be brought up to date, wherever it is put', () => {
		fc.assert(
			fc.property(note, fc.nat(200), (text, at) => {
				const count = (current: string) =>
					findComparisonBlocks(current, scanBlocks(current, parseFrontMatter(current).bodyFrom)).blocks
						.length;
				const plan = planComparisonBlock(text, Math.min(at, text.length), [
					columnFor('model'),
					columnFor('data'),
				]);
				expectSafe(text, plan);
				if (plan.kind !== 'edits') return;
				const result = after(text, plan);
				expect(parseFrontMatter(result).properties).toEqual(parseFrontMatter(text).properties);
				expect(count(result)).toBe(count(text) + 1);
			}),
		);
	});
});
