import { expect, test } from 'vitest';
import { relativePath, relativeUrl } from '../../../src/core/links/paths';

test.each([
	['Hub.md', 'A.md', 'A.md'],
	['tables/Hub.md', 'papers/A.md', '../papers/A.md'],
	['tables/Hub.md', 'tables/more/A.md', 'more/A.md'],
])('from %s to %s: %s', (from, to, path) => {
	expect(relativePath(from, to)).toBe(path);
});

test.each([
	['blanks and brackets', 'a (b) [c].md', 'a%20%28b%29%20%5Bc%5D.md'],
	['what parts a link', 'a|b#c.md', 'a%7Cb%23c.md'],
	['a control character', 'a\u001bb.md', 'a%1Bb.md'],
	['half of a surrogate pair, which no URL can hold', 'a\ud83d.md', 'a%EF%BF%BD.md'],
])('as a URL, a path holds %s', (_, path, url) => {
	expect(relativeUrl('Hub.md', path)).toBe(url);
});
