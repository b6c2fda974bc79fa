// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { pluginTexts, sharedTexts } from '../../src/locales/locale';

/** Every text by its path; functions are asked with numbers, which all of them take. */
function textsOf(value: unknown, path = ''): [string, string][] {
	if (typeof value === 'string') return [[path, value]];
	if (typeof value === 'function') return [[path, 'a function']];
	if (typeof value !== 'object' || value === null) return [[path, '']];
	return Object.entries(value).flatMap(([key, inner]) => textsOf(inner, `${path}.${key}`));
}

test.each([
	['plugin', pluginTexts],
	['shared', sharedTexts],
])('both languages say the same things: %s', (_, texts) => {
	const [en, zh] = [textsOf(texts.en), textsOf(texts.zh)];
	expect(zh.map(([path]) => path).sort()).toEqual(en.map(([path]) => path).sort());
	expect([...en, ...zh].filter(([, text]) => text.trim() === '')).toEqual([]);
});

test('no Chinese text was left in English', () => {
	const names = new Set(['.settings.languages.en', '.settings.linkStyles.markdown']);
	const english = textsOf(pluginTexts.zh).filter(
		([path, text]) => text !== 'a function' && !/\p{Script=Han}/u.test(text) && !names.has(path),
	);
	expect(english).toEqual([]);
});
