/** The scanner against mdast (micromark with GFM), which implements the specifications in full, and markdown-it. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scanBlocks } from '../../../src/core/markdown/blocks';
import { note, tagNote } from './generate';
import { outlineOfBlocks, outlineOfTokens, outlineOfTree, parseMarkdown, withoutCells } from './oracle';

const VAULT = fileURLToPath(new URL('../../fixtures/vault/', import.meta.url));
const fixtures = readdirSync(VAULT, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.md'));

/** Where the body starts, by the rule of `core/front-matter` but without depending on it. */
function bodyStart(text: string): number {
	const close = text.startsWith('---') ? /\n---[ \t]*(?:\r?\n|$)/.exec(text) : null;
	return close === null ? 0 : close.index + close[0].length;
}

describe('the blocks of a note are those of the reference parser', () => {
	test('there are fixture notes', () => {
		expect(fixtures.length).toBeGreaterThan(0);
	});

	test.each(fixtures)('in %s', (path) => {
		const text = readFileSync(VAULT + path, 'utf8');
		// Obsidian's own constructs, of which the reference parser knows nothing.
		if (/^\s*(?:%%|\$\$)/m.test(text)) return;
		const body = text.slice(bodyStart(text));
		expect(outlineOfBlocks(scanBlocks(body))).toEqual(outlineOfTree(parseMarkdown(body), body));
	});

	test.each([
		['lines of every kind', note],
		['HTML tags', tagNote],
	])('in generated notes of %s', (_name, notes) => {
		let disputed = 0;
		const numRuns = Number(process.env['FC_RUNS'] ?? 4000);
		fc.assert(
			fc.property(notes, (text) => {
				const ours = outlineOfBlocks(scanBlocks(text));
				const tree = outlineOfTree(parseMarkdown(text), text);
				// Two references, since micromark goes its own way in a few notes of a thousand: it takes lines after
				// indented code and tables for lazily continued ones. Notes that the references read differently prove
				// nothing and are counted.
				if (ours.join() !== tree.join() && withoutCells(tree).join() !== outlineOfTokens(text).join())
					disputed += 1;
				else expect(ours).toEqual(tree);
			}),
			{ numRuns },
		);
		expect(disputed / numRuns).toBeLessThan(0.01);
	});
});
