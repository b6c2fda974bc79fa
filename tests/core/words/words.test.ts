import fc from 'fast-check';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { english } from '../../../src/core/words/english';
import type { LanguageWords } from '../../../src/core/words/language-words';
import { anyOf } from '../../../src/core/words/words';
import type { FactName } from '../../../src/core/words/words';

/** What a contributor would write for a third language, with few words of each kind. */
const esperanto: LanguageWords<FactName> = {
	...english,
	name: 'Esperanto',
	facts: { ...english.facts, architecture: ['Arkitekturo', 'skeleto'], cost: ['Kosto'], authors: ['Aŭtoroj'] },
	andOthers: 'k.a.',
	passes: {
		numbers: ['nul', 'unu', 'du', 'tri', 'kvar', 'kvin', 'ses', 'sep', 'ok', 'naŭ'],
		ordinals: ['unua', 'dua', 'tria', 'kvara', 'kvina', 'sesa', 'sepa', 'oka', 'naŭa'],
		ordinalEndings: ['-a'],
		ordinalPrefix: '',
		articles: ['la'],
		names: ['legado'],
		readings: ['rigardo'],
		joins: ['kaj'],
		ranges: ['ĝis'],
		totals: ['el'],
		times: ['minutoj'],
	},
	statuses: {
		words: ['legota = queued', 'legata = reading', 'legita = finished'],
		names: ['stato'],
		general: ['stato'],
		readNames: ['legita'],
		yes: ['jes'],
	},
	questions: {
		questionMarks: ['demando'],
		answerMarks: ['respondo'],
		questionHeaders: ['demandoj'],
		answerHeaders: ['respondoj'],
		choices: ['jes', 'ne'],
		placeholders: ['farenda'],
		inviting: ['dubo'],
		references: ['paĝo'],
	},
	sections: { general: ['resumo'], references: ['fontoj'] },
	cells: { missing: ['nekonata'], sameAsAbove: ['same'], sameAsLeft: ['apude'] },
	quantities: {
		...english.quantities,
		leads: ['ĉirkaŭ'],
		ranges: ['ĝis'],
		scales: [[1e6, ['milionoj']]],
		durations: { ...english.quantities.durations, day: ['tago', 'tagoj'] },
		currencies: { EUR: ['eŭroj'] },
		devices: ['grafikiloj'],
		counted: { layer: ['tavoloj'] },
	},
	dates: {
		...english.dates,
		months: english.dates.months.map((names, at) => (at === 4 ? ['majo'] : names)),
		weekdays: ['lundo'],
		fillers: ['a', 'de'],
	},
	vault: { templateFolders: ['ŝablonoj'], copies: ['konflikta kopio'], conflicts: ['konflikto'] },
	template: (time) => `# Unua legado (${time(1)} minutoj)\n\n| Demandoj | Respondoj |\n| --- | --- |\n| Temo |  |\n`,
};

/** All that reads notes, with the third language in the list. */
async function readInThreeLanguages() {
	vi.resetModules();
	const { LANGUAGES } = await import('../../../src/core/words/languages');
	vi.doMock('../../../src/core/words/languages', () => ({ LANGUAGES: { ...LANGUAGES, eo: esperanto } }));
	const [words, headings, values, language, columns, quantity, dates, title, rules, settings, table, shorten] =
		await Promise.all([
			import('../../../src/core/words/words'),
			import('../../../src/core/passes/pass-heading'),
			import('../../../src/core/papers/pass-value'),
			import('../../../src/core/block/language'),
			import('../../../src/core/facts/columns'),
			import('../../../src/core/facts/quantity'),
			import('../../../src/core/facts/dates'),
			import('../../../src/core/facts/title'),
			import('../../../src/core/papers/paper-rules'),
			import('../../../src/settings'),
			import('../../../src/core/adopt/read-table'),
			import('../../../src/core/comparison/facts'),
		]);
	const [paper, passes, answer, hints, missing, choices, sections] = await Promise.all([
		import('../../../src/core/papers/paper'),
		import('../../../src/core/passes/note-passes'),
		import('../../../src/core/passes/answer'),
		import('../../../src/core/passes/hints'),
		import('../../../src/core/facts/value'),
		import('../../../src/core/passes/passages'),
		import('../../../src/core/passes/heading-questions'),
	]);
	const code: unknown = 'eo';
	if (!words.isLanguage(code)) throw new Error('The third language is not in the list');
	return {
		...{ ...words, ...headings, ...values, ...language, ...columns, ...quantity, ...dates, ...title, ...rules },
		...{
			...settings,
			...table,
			...shorten,
			...paper,
			...passes,
			...answer,
			...hints,
			...missing,
			...choices,
			...sections,
			eo: code,
		},
	};
}

describe('a third language is one file and one line', () => {
	let read: Awaited<ReturnType<typeof readInThreeLanguages>>;
	beforeAll(async () => {
		read = await readInThreeLanguages();
		return () => vi.doUnmock('../../../src/core/words/languages');
	});

	test.for([
		['Unua legado: titolo', [1]],
		['La dua kaj la tria legado', [2, 3]],
		['Legado 1 ĝis 3', [1, 2, 3]],
		['Dua rigardo', [2]],
		['2-a legado', [2]],
		['First pass', [1]],
		['第二遍', [2]],
	] as const)('names passes in headings: %s', ([heading, passes]) => {
		expect(read.readPassHeading(heading)).toEqual(passes);
	});

	test.for([
		['dua legado', 2],
		['legado tri', 3],
		['2 el 3', 2],
		['2 el 3 legado', 2],
		['la tria legado', 3],
	] as const)('names the pass in a property: %s', ([value, pass]) => {
		expect(read.readPassNumber(value)).toBe(pass);
	});

	test('says what a paper is at, and asks questions whose answers count', () => {
		const note = [
			'---',
			'type: paper',
			'stato: legita',
			'---',
			'# Unua legado',
			'| Demandoj | Respondoj |',
			'| --- | --- |',
			'| Temo | farenda |',
			'| Metodo | Atento |',
			'',
		].join('\n');
		const rules = read.paperRules(read.normalise({}));
		const paper = read.readPaper('A.md', note, rules);
		expect([paper?.progress.status, paper?.progress.pass]).toEqual(['finished', 1]);
		expect(
			paper?.passes.flatMap(({ questions }) => questions.map(({ label, answered }) => [label, answered])),
		).toEqual([
			['Temo', false],
			['Metodo', true],
		]);
	});

	test.for([
		['a word for a state of its own', '---\ntype: paper\nstato: legata\n---\n', 'reading'],
		['a day on which it was read', '---\ntype: paper\nlegita: 2026-05-04\n---\n', 'finished'],
		['a yes', '---\ntype: paper\nlegita: jes\n---\n', 'finished'],
		['a field', '---\ntype: paper\n---\nstato:: legata\n', 'reading'],
		['a tag', '---\ntags: [paper, stato/legata]\n---\n', 'reading'],
	] as const)('says what a paper is at by %s', ([, note, status]) => {
		expect(read.readPaper('A.md', note, read.paperRules(read.normalise({})))?.progress.status).toBe(status);
	});

	test('keeps passes as tasks, but a state alone makes no note a paper', () => {
		const rules = read.paperRules(read.normalise({ statusProperty: 'stato' }));
		expect(read.readPaper('A.md', '- [x] Unua legado, 5 minutoj\n', rules)).toBeNull();
		expect(read.readPaper('A.md', '---\nstato: legata\n---\n', rules)).toBeNull();
		const passes = read.readPaper('A.md', '---\ntype: paper\n---\n- [x] Unua legado 5 minutoj\n', rules)?.passes;
		expect(passes?.map(({ numbers, questions }) => [numbers, questions[0]?.answered])).toEqual([[[1], true]]);
	});

	test('names facts, and labels tables where the note is written in it', () => {
		const column = read.columnFor('skeleto');
		expect(read.columnFor('底座').fact).toBe(column.fact);
		expect(read.labelOf(read.columnFor('architecture'), read.eo)).toBe('Arkitekturo');
		expect(read.noteLanguageOf('# Unua legado\n\n# Dua legado\n')).toBe('eo');
		expect(read.languageOfLabels(['Kosto', 'Arkitekturo'])).toBe('eo');
	});

	test('states quantities and days', () => {
		expect(read.readQuantity('ĉirkaŭ 3 tagoj', '.')).toEqual([{ kind: 'duration', value: 3 * 86_400 }]);
		expect(read.readQuantity('2 milionoj', '.')[0]).toEqual({ kind: 'plain', value: 2e6 });
		expect(read.readQuantity('5 eŭroj', '.')).toEqual([{ kind: 'money:EUR', value: 5 }]);
		expect(read.readQuantity('12 tavoloj', '.')).toEqual([{ kind: 'count:layer', value: 12 }]);
		expect(read.readQuantity('8 grafikiloj-tagoj', '.')).toEqual([{ kind: 'time:grafikiloj', value: 8 * 86_400 }]);
		expect(read.readQuantity('3 ĝis 5 tagoj', '.')).toEqual([{ kind: 'duration', value: 3 * 86_400 }]);
		expect(read.readDate('lundo, 4 majo 2026')).toBe('2026-05-04');
		expect(read.readDate('majo 4-a, 2026')).toBe('2026-05-04');
		expect(read.dateAt('majo 4-a, 2026')).toEqual(read.dateAt('2026-05-04'));
		expect(read.isMissing('nekonata')).toBe(true);
	});

	test('names sections, folders, copies, dittos and placeholders', () => {
		expect(read.titleOf('A.md', {}, '# Resumo\n', 0)).toBe('A');
		expect(read.isTemplate('Ŝablonoj/A.md', read.paperRules(read.normalise({ templateFolders: '' })))).toBe(true);
		expect(read.isSyncCopy('A (konflikta kopio).md')).toBe(true);
		expect(read.isSyncCopy('A (konflikto).md')).toBe(true);
		expect(
			read.resolveDittos([
				['', 'a', 'b'],
				['x', '1', 'apude'],
				['y', 'same', '2'],
			]),
		).toEqual([
			['', 'a', 'b'],
			['x', '1', '1'],
			['y', '1', '2'],
		]);
		expect(read.isReferenceName('Fontoj')).toBe(true);
		const authors = read.columnFor('authors', null, 1);
		const fact = read.propertyOf(read.readStatements('', { authors: ['A', 'B'] }, 0), authors);
		expect(fact === null ? null : read.shorten(fact, authors, read.eo)).toBe('A k.a.');
	});

	test.for([
		['rows', '| Noto | Demandoj | Respondoj |\n| - | - | - |\n| grava | Temo | Atento |\n'],
		['lines', 'Antaŭe.\nDemando: Temo\nRespondo: Atento\n'],
	] as const)('asks in %s', ([, section]) => {
		const { known } = read.paperRules(read.normalise({}));
		const [pass] = read.readNotePasses(`# Unua legado\n${section}`, 0, known);
		expect(pass?.questions.map(({ label, answered }) => [label, answered])).toEqual([['Temo', true]]);
	});

	test('tells questions, answers, choices and hints', () => {
		expect(read.readLineLabel('Demando: kio estas tio?')?.label).toBe('kio estas tio?');
		expect(read.hasAnswer('respondo: farenda')).toBe(false);
		expect(read.isOpenChoice('jes / ne')).toBe(true);
		expect(read.invitesQuestions('Miaj duboj')).toBe(true);
		// A quotation with a page is the reader's, any other quote right below a question is the template's.
		expect(read.withoutHints('Temo', '\n> Atento sufiĉas (paĝo 3)')).not.toBe('');
		expect(read.withoutHints('Temo', '\n> Atento sufiĉas (temo 3)')).toBe('');
	});

	test('has a built-in template, which notes in that language get', () => {
		expect(read.builtInFor(read.normalise({}), read.eo)).toContain('# Unua legado (10 minutoj)');
		expect(read.templateLanguageFor(read.normalise({}), read.noteLanguageOf('# Unua legado\n'), 'en')).toBe('eo');
		expect(read.normalise({ templateLanguage: 'eo' }).templateLanguage).toBe('eo');
	});
});

test('every language names every fact, once', async () => {
	const { EVERY_LANGUAGE } = await import('../../../src/core/words/words');
	const { propertyKey } = await import('../../../src/core/front-matter/properties');
	for (const { facts } of EVERY_LANGUAGE) {
		const names = Object.values(facts).flatMap((ones) => [...new Set(ones.map(propertyKey))]);
		expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
	}
});

test('the source for any of some words matches each of them whole, and nothing without words', () => {
	fc.assert(
		fc.property(fc.array(fc.string({ minLength: 1 }), { minLength: 1 }), (words) => {
			// Without an anchor at its end, so that a shorter word must not come before a longer one.
			const pattern = new RegExp(`^${anyOf(words)}`, 'u');
			expect(words.map((word) => pattern.exec(word)?.[0])).toEqual(words);
		}),
	);
	expect(new RegExp(anyOf([]), 'u').test('')).toBe(false);
});
