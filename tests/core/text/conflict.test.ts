import { expect, test } from 'vitest';
import { findConflict } from '../../../src/core/text/plan';

test.each([
	['the markers of a merge', 'a\n<<<<<<< ours\nb\n=======\nc\n>>>>>>> theirs\n', 2],
	[
		'with the common ancestor between, and CRLF',
		'<<<<<<< ours\r\nb\r\n||||||| base\r\n=======\r\nc\r\n>>>>>>> theirs',
		1,
	],
	['one that is not parted ahead of one that is', '<<<<<<< a\n<<<<<<< b\n=======\n>>>>>>> c\n', 1],
])('%s are found', (_, text, line) => {
	expect(findConflict(text)).toEqual({ code: 'conflict-markers', line, details: {} });
});

test.each([
	['in another order', '>>>>>>> a\n=======\n<<<<<<< b\n'],
	['that nothing closes', '<<<<<<< a\n=======\n'],
	['behind something else on their lines', 'x <<<<<<< a\nx\n=======\n>>>>>>> b\n'],
	['behind characters that end no line', 'x\u2028<<<<<<< a\n=======\n>>>>>>> b\n'],
	['ahead of characters that end no line', '<<<<<<< a\n=======\u2029\n>>>>>>> b\n'],
])('markers %s are none', (_, text) => {
	expect(findConflict(text)).toBeNull();
});
