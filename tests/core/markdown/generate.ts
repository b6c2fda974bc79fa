import fc from 'fast-check';

/**
 * Lines as notes hold them, and ones that stand at the borders of the rules. Left out on purpose, because `scanBlocks`
 * says in its docstring that it differs: `%%` and `$$` (Obsidian's), link reference and footnote definitions, a lone CR.
 */
const LINES = [
	'', '', '', ' ', '\t', 'text', '中文段落，有标点。', 'a | b', '**粗体** and `code`', '[[Note|alias]] and ![[img.png|300]]', 'emoji 🎯 text',
	'# Heading', '## 第一遍 ##', '####### seven', '#tag', '#', '  # indented', '    # code', 'Setext', '===', '---', '--', '-', '=',
	'- item', '* star', '+ plus', '- [ ] task', '- [x] done', '1. one', '2. two', '1) paren', '10. ten', '1234567890. no item', '-no item', '- # in item', '- - nested', '1. - mixed',
	'-', '- ', '1.', '-     code in item', '  continuation', '    four', '\ttab', '\t\ttwo tabs', '  - two', '    - four', '\t- tab', '\t1. tab one', '   three', '      six',
	'> quote', '>', '> - item', '> > deep', '> ```', '>no space', '> # heading', '> [!note] Callout', '- > quote in item',
	'```', '```ts', '~~~', '````', '``` a`b', '- ```', '  ```', '    ```', '***', '* * *', '- - -', '_ _ _', '--- -', '**',
	'| a | b |', '| --- | --- |', '|---|:-:|', '| - |', '|-', ':-:', 'a|b', '-|-', '| x \\| y | z |', '| `a|b` | c |', '||', '| |', '| a |', '|', '  | a | b |', '  | - | - |', '- | a | b |',
	'<!-- comment -->', '<!--', '-->', 'text -->', '<!-- three-pass:table', '<div>', '</div>', '<span', '<script>', 'text</script>', '<a href="x"> text', '<?php', '?>', '<!DOCTYPE html>', '<![CDATA[', ']]>', '<b', '<https://x.y>',
];

const noise = fc.string({ unit: fc.constantFrom(...'#>-*+1.) \t|`~<!=_:[]\\ab中'), maxLength: 12 })
	.filter((line) => !/\[[^\]]*\]:|<\/?[a-z]/.test(line));

/**
 * Where micromark leaves CommonMark's reference implementation, which the scanner and markdown-it follow. All three come
 * from micromark taking indented code for a block that can be interrupted, or continued lazily, as a paragraph can:
 */
const MICROMARK_DIFFERS: readonly RegExp[] = [
	// an item that could not interrupt a paragraph does not end indented code either,
	/^[ \t>]*(?:(?:[-*+]|\d+[.)])[ \t]+)*(?: {4}|\t).*\r?\n(?:[ \t>]*\r?\n)*[ \t>]*(?:(?:[-*+]|\d+[.)])[ \t]*\r?$|(?:[02-9]|\d{2,})\d*[.)])/m,
	// and two such lines after a quote with an open block are two blocks.
	/^[ \t]*(?:(?:[-*+]|\d+[.)])[ \t]+)*>[^]*\n(?: {4}|\t| {2,3}\t)[^]*\n(?: {4}|\t| {2,3}\t)/m,
];

function joinLines({ lines, ending }: { lines: string[]; ending: string }): string {
	return lines.join(ending);
}

const ending = fc.constantFrom('\n', '\r\n');

/** Whole notes of such lines with either line ending. */
export const note = fc.record({
	lines: fc.array(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...LINES) }, { weight: 1, arbitrary: noise }), { maxLength: 14 }),
	ending,
}).map(joinLines).filter((text) => !MICROMARK_DIFFERS.some((pattern) => pattern.test(text)));

/**
 * Notes with single tags on a line, and without lists, quotes and tables: there a tag on a lazy line or in a header ends the paragraph in
 * micromark, but in neither CommonMark's reference implementation nor markdown-it.
 */
export const tagNote = fc.record({
	lines: fc.array(fc.constantFrom('', 'text', '# Heading', '<span>', '</script>', '<a href="x">', '<a b=\'c\' d = "e" f/>', '<a b=c>', '<a b=>', '<a "b">', '</a b>', '</a >', '<A-b>', '<1>', '<div', '</pre>', '---'), { maxLength: 10 }),
	ending,
}).map(joinLines);
