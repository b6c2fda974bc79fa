import { expect, test } from 'vitest';
import { columnFor } from '../../../src/core/facts/columns';
import { newBlock, planNewBlock } from '../../../src/core/table/insert-block';
import type { ComparisonSources } from '../../../src/core/comparison/sources';
import { applyChanges } from '../../../src/core/text/changes';
import { memoryVault } from '../../memory-vault';

const EDITED =
	'<!-- three-pass:table\ncolumns: [model]\n-->\n| Model |\n| --- |\n| by hand |\n<!-- /three-pass:table 00000000 -->\n';

const EMPTY = '<!-- three-pass:table -->\n<!-- /three-pass:table -->\n';

function sources(text: string): ComparisonSources {
	return {
		path: 'hub.md',
		text,
		defaults: { columns: [columnFor('model')], links: 'wikilink', today: '2026-01-01', language: 'en' },
		rows: new Map(),
		links: memoryVault({}),
		pages: new Set(),
	};
}

function inserted(text: string, offset: number): string {
	const block = newBlock(text, offset, [columnFor('model'), columnFor('data')]);
	const plan = planNewBlock(text, block, sources(block.text));
	if (plan.kind !== 'edits') throw new Error(JSON.stringify(plan));
	expect(plan.changes).toHaveLength(1);
	return applyChanges(text, plan.changes);
}

test('a new block comes with its table, as one change', () => {
	expect(inserted('Text.\n', 0)).toMatch(
		/^Text\.\n\n<!-- three-pass:table\ncolumns: \[model, data\]\n-->\n\| Model \| Data \|\n\| --- \| --- \|\n<!-- \/three-pass:table [0-9a-f]{8} [0-9a-f]+ -->\n$/u,
	);
});

test('the other blocks of the note stay as they are, edited by hand or still empty', () => {
	const text = `${EDITED}\nText.\n`;
	const result = inserted(text, text.length - 2);
	expect(result.startsWith(text)).toBe(true);
	expect(inserted(`Text.\n\n${EDITED}`, 0).endsWith(EDITED)).toBe(true);
	expect(inserted(`Text.\n\n${EMPTY}`, 0).endsWith(EMPTY)).toBe(true);
});

test('nothing is inserted into a note with damaged markers', () => {
	const text = 'Text.\n\n<!-- /three-pass:table -->\n';
	const block = newBlock(text, 0, [columnFor('model')]);
	expect(planNewBlock(text, block, sources(block.text))).toMatchObject({
		kind: 'refused',
		diagnostics: [{ code: 'block-unopened' }],
	});
});
