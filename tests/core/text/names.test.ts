// When two spellings are one name.
import { describe, expect, test } from 'vitest';
import { caselessName, nameFinder, nameForm } from '../../../src/core/text/names';

const composed = 'Étude';
const decomposed = composed.normalize('NFD');

test('the normal form of a name is never a difference, its letter case is one for some', () => {
	expect(nameForm(decomposed)).toBe(nameForm(composed));
	expect(nameForm('Étude')).not.toBe(nameForm('étude'));
	expect(caselessName(decomposed)).toBe(caselessName('éTUDE'));
});

describe('of several names, the one meant is', () => {
	test.each<[string, string[], string, string | null]>([
		['the very same', ['data', 'Data'], 'Data', 'Data'],
		['the same in another normal form, before another letter case', ['étude', decomposed], composed, decomposed],
		['the only one in another letter case', ['Data', 'Cost'], 'data', 'Data'],
		['the first where one name stands twice', ['DATA', 'DATA'], 'data', 'DATA'],
		['none of two that differ in letter case alone', ['Data', 'DATA'], 'data', null],
		['none where none is called so', ['Data'], 'dat', null],
	])('%s', (_, names, wanted, expected) => {
		expect(nameFinder(names, (name) => name)(wanted)).toBe(expected);
	});
});
