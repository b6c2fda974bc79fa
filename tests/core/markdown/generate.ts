import fc from 'fast-check';

/**
 * Lines as notes hold them, and ones that stand at the borders of the rules. Left out on purpose, because `scanBlocks`
 * says in its docstring that it differs: `%%` and `$$` (Obsidian's), link reference and footnote definitions, a lone CR.
 */
const LINES = [
	'', '', '', ' ', '\t', 'text', '中文段落，有标点。', 'a | b', '**粗体** and `code`', '[[Note|alias]] and ![[img.png|300]]', 'emoji 🎯 text',
	'# Heading', '## 第一遍 ##', '####### seven', '#tag', '#', '  # indented', '    # code', 'Setext', '===', '---', '--', '-', '=',
	'- item', '* star', '+ plus', '- [ ] task', '- [x] done', '1. one', '2. two', '1) paren', '10. ten', '1234567890. no item', '-no item', '- # in item', '- - nested', '1. - mixed',
	'-', '- ', '1.', '-     code in item', '  continuation', '    four', '\ttab', '\t\ttwo tabs', '  - two', '    - four', '\t- tab', '\t1. tab one', '   three', '      six', '-\ttab after', '-\t\tcode after tab', '1.\t- tab between', ' \t- space and tab', '   \t   eight',
	'> quote', '>', '> - item', '> > deep', '> ```', '>no space', '> # heading', '> [!note] Callout', '- > quote in item',
	'```', '```ts', '~~~', '````', '``` a`b', '- ```', '  ```', '    ```', '***', '* * *', '- - -', '_ _ _', '--- -', '**',
	'| a | b |', '| --- | --- |', '|---|:-:|', '| - |', '|-', ':-:', 'a|b', '-|-', '| x \\| y | z |', '| `a|b` | c |', '||', '| |', '| a |', '|', '  | a | b |', '  | - | - |', '- | a | b |',
	'<!-- comment -->', '<!--', '-->', 'text -->', '<!-- three-pass:table', '<div>', '</div>', '<span', '<1>', '<script>', 'text</script>', '<a href="x"> text', '<?php', '?>', '<!DOCTYPE html>', '<![CDATA[', ']]>', '<b', '<https://x.y>',
];

const noise = fc.string({ unit: fc.constantFrom(...'#>-*+1.) \t|`~<!=_:[]\\ab中'), maxLength: 12 })
	.filter((line) => !/\[[^\]]*\]:|<\/?[a-z]/.test(line));

/** Whole notes of such lines with either line ending. */
export const note = fc.record({
	lines: fc.array(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...LINES) }, { weight: 1, arbitrary: noise }), { maxLength: 14 }),
	ending: fc.constantFrom('\n', '\r\n'),
}).map(({ lines, ending }) => lines.join(ending));

/**
 * Notes with single tags on a line, and without lists, quotes and tables: there the references take a tag on a lazy line
 * or in a table's header for the start of an HTML block, which in CommonMark cannot end a paragraph.
 */
export const tagNote = fc.array(fc.constantFrom(
	'', 'text', '# Heading', '---', '<span>', '</script>', '</pre>', '<a href="x">', '<a b=\'c\' d = "e" f/>', '<a b=c>', '<a b=>', '<a "b">', '</a b>', '</a >', '<A-b>', '<1>', '<div',
), { maxLength: 10 }).map((lines) => lines.join('\n'));
