import { expect, test } from 'vitest';
import { hasAnswer } from '../../../src/core/passes/answer';

test.each(['yes', '是', '3', '- a point', '![[figure.png]]', '![](figure.png)', '[[GPT]]', '$E=mc^2$', '<img src="a.png">', '- [x]', '- [x] ', '> quoted from the paper', '```\ncode\n```', 'TODO: reread section 3', '1. one', '**Method**: attention', '**yes**'])(
	'%j is an answer',
	(text) => {
		expect(hasAnswer(text)).toBe(true);
	},
);

test.each(['', ' \n\t', '-', '- ', '1.', '1. ', '- [ ]', '* [ ] ', '---', '***', '_____', '…', '...', 'TODO', 'todo', 'TBD', '待补充', '<!-- a hint -->', '%% a hint %%', '<br>', '>', '- \n- ', '：', '**Assumptions to validate:**', '- **Category**: _____\n- **Context**:'])(
	'%j is no answer',
	(text) => {
		expect(hasAnswer(text)).toBe(false);
	},
);
