import { expect, test } from 'vitest';
import { readBodyTags } from '../../../src/core/block/block';

test.each([
	['#paper', ['paper']],
	['read #paper/ml and #论文, later', ['paper/ml', '论文']],
	['- [ ] task #todo\n> quoted #q\n\n| #cell |\n|--|', ['todo', 'q', 'cell']],
	['# Heading #tag', ['tag']],
	['#a-b_c #1a', ['a-b_c', '1a']],
	['no#tag, C#, #123, # no, ##no', []],
	['`#code` ``a ` #b``', []],
	['```\n#code\n```\n<!-- #comment -->\n\n$$\n#math\n$$', []],
	['[link](page#anchor) [[note#heading]]', []],
])('%j → %j', (text, tags) => {
	expect(readBodyTags(text)).toEqual(tags);
});

test('the front matter is not the body', () => {
	expect(readBodyTags('---\na: "#x"\n---\n#y', 15)).toEqual(['y']);
});

test('an accent that stands as a character of its own is part of its tag', () => {
	expect(readBodyTags('#e\u0301tude/ne\u0301e')).toEqual(['e\u0301tude/ne\u0301e']);
});
