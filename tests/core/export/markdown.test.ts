// What is exported as Markdown, read by another reader of GFM than ours, and by ours.
import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { expect, test } from 'vitest';
import { splitRow } from '../../../src/core/markdown/table';
import { writeMarkdown } from '../../../src/core/export/formats';
import { fuzz } from '../../fuzz';
import { parseMarkdown } from '../markdown/oracle';
import { anyTable } from './tables';

const within = (node: Nodes): Nodes[] => [node, ...('children' in node ? node.children.flatMap(within) : [])];
const childrenOf = (node: Nodes): Nodes[] => ('children' in node ? node.children : []);

/** As a browser reads an address: without blanks at its start, and without control characters. */
const runs = (url: string): boolean => /^(?:javascript|vbscript|data):/iu.test(url.replace(/[\s\p{Cc}]/gu, ''));

test('any table is one table between what stands around it, with its cells, and no link in it runs', () => {
	fc.assert(
		fc.property(anyTable, (table) => {
			const text = writeMarkdown(table);
			const root = parseMarkdown(`before\n\n${text}\n# after\n`);
			expect(childrenOf(root).map(({ type }) => type)).toEqual(['paragraph', 'table', 'heading']);
			const [, tableNode] = childrenOf(root);
			expect(tableNode === undefined ? [] : childrenOf(tableNode).map((row) => childrenOf(row).length)).toEqual(
				table.grid.map((row) => row.length),
			);
			expect(within(root).flatMap((node) => (node.type === 'link' && runs(node.url) ? [node.url] : []))).toEqual(
				[],
			);
		}),
		fuzz(2_000),
	);
});

test('any table is read back by ours cell by cell, but for what keeps addresses from running', () => {
	const asTyped = (cell: string): string => cell.replaceAll('./', '').replaceAll('&lt;', '<');
	fc.assert(
		fc.property(anyTable, (table) => {
			const lines = writeMarkdown(table).split('\n').slice(0, -1);
			const cells = lines
				.filter((_, at) => at !== 1)
				.map((line) => splitRow(line, 0, line.length).map(({ text }) => asTyped(text)));
			expect(cells).toEqual(table.grid.map((row) => row.map(asTyped)));
		}),
		fuzz(2_000),
	);
});
