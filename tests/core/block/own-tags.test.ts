// Which tags are a note's own.
import { expect, test } from 'vitest';
import { parseFrontMatter } from '../../../src/core/front-matter/block';
import { ownTags } from '../../../src/core/block/block';

const TABLE =
	'<!-- three-pass:table\nrows: { tag: "#asked" }\n-->\n| Model | Topic |\n| --- | --- |\n| [[A]] | #cell |\n<!-- /three-pass:table 0123abcd -->\n';

test.each([
	['not those in its comparison table', TABLE, []],
	[
		'those before and after the table, of the same name too',
		`#before\n\n${TABLE}\n#cell #after\n`,
		['before', 'cell', 'after'],
	],
	['those of its front matter, of the same name too', `---\ntags: [cell]\n---\n${TABLE}`, ['cell']],
	['those in a table of the user’s own', '| Topic |\n| --- |\n| #cell |\n', ['cell']],
	['those in a quoted example of a block', `> ${TABLE.replaceAll('\n', '\n> ')}`, ['cell']],
])('%s', (_, text, tags) => {
	expect(ownTags(text, parseFrontMatter(text))).toEqual(tags);
});
