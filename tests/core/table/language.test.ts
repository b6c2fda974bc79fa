import { expect, test } from 'vitest';
import { labelLanguageOf } from '../../../src/core/table/language';

test.each([
	['English', 'en'],
	['读论文', 'zh'],
	['---\ntitle: 对比\n---\nText', 'zh'],
	['<!-- three-pass:table -->\n| 模型 |\n| - |\n| 参数 |\n<!-- /three-pass:table -->\n', 'en'],
	['<!-- three-pass:table -->\n| Data |\n| - |\n| <!-- /three-pass:table --> 参数 |\n<!-- /three-pass:table -->\n', 'en'],
	['<!-- three-pass:table -->\n| 模型 |\n| - |\n<!-- /three-pass:table -->\n\n之后', 'zh'],
])('the labels of %j are %s', (text, language) => {
	expect(labelLanguageOf(text)).toBe(language);
});
