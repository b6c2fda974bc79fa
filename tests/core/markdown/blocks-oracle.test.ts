/** The scanner against mdast (micromark with GFM), which implements the specifications in full. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scanBlocks } from '../../../src/core/markdown/blocks';
import { note, tagNote } from './generate';
import { outlineOfBlocks, outlineOfTree, parseMarkdown } from './oracle';

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

	test.each([['lines of every kind', note], ['HTML tags', tagNote]])('in generated notes of %s', (_name, notes) => {
		fc.assert(fc.property(notes, (text) => {
			expect(outlineOfBlocks(scanBlocks(text))).toEqual(outlineOfTree(parseMarkdown(text), text));
		}), { numRuns: Number(process.env['FC_RUNS'] ?? 3000) });
	});
});
