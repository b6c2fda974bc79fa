import { expect, test } from 'vitest';
import { hasAnswer } from '../../../src/core/passes/answer';

test.each(['yes', '是', '3', '- a point', '![[figure.png]]', '![](figure.png)', '[[GPT]]', '$E=mc^2$', '<img src="a.png">', '- [x]', '- [x] ', '> quoted from the paper', '```\ncode\n```', 'TODO: reread section 3', '1. one', '**Method**: attention', '**yes**', '[x] survey [ ] system', '☐ no ☑ yes', '- [ ] ask Kim\n  The step from 7 to 8.', '[@vaswani2017]', '[1]', 'A: a survey', '（一句话）\n对比学习'])(
	'%j is an answer',
	(text) => {
		expect(hasAnswer(text)).toBe(true);
	},
);

test.each(['', ' \n\t', '-', '- ', '1.', '1. ', '- [ ]', '* [ ] ', '---', '***', '_____', '…', '...', 'TODO', 'todo', 'TBD', '待补充', '<!-- a hint -->', '%% a hint %%', '<br>', '>', '- \n- ', '：', '**Assumptions to validate:**', '- **Category**: _____\n- **Context**:', '- [ ] go on', '* [ ] survey\n* [ ] system', '[ ] a [ ] b', '☐ a ☐ b', '- [-] dropped', '### Theory\n### Practice', 'A:', '**A:**', '答：', '(one sentence)', '（一句话）', '【待填】', '[main idea]', '{{category}}', '<% tp.file.cursor() %>', '${clarity}', '[[ ]]'])(
	'%j is no answer',
	(text) => {
		expect(hasAnswer(text)).toBe(false);
	},
);
