import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse as parseWithYamlPackage } from 'yaml';
import { mergeProperties, setProperties } from '../../../src/core/front-matter/edit';
import type { PropertyValue } from '../../../src/core/front-matter/edit';
import { locateFrontMatter, parseFrontMatter } from '../../../src/core/front-matter/block';
import type { Properties } from '../../../src/core/front-matter/block';
import { applyChanges, invertChanges } from '../../../src/core/text/changes';
import { fuzz } from '../../fuzz';
import { applied, refusals } from './helpers';

/** What may stand behind a key and its colon: every style of YAML that people's notes hold. */
const SHAPES = [
	'',
	' ',
	' # comment',
	' ~',
	' 1',
	' 2.5  # comment',
	' true',
	' 2024-01-15',
	' plain words',
	' 论文：a, b',
	'   wide\t',
	' a#b # c',
	" 'single ''quoted'' #'",
	' "double \\"quoted\\" #"   # comment',
	' ""',
	' [[Link]]',
	' "[[Link|alias]]"',
	' https://a.b/c#d',
	' []',
	' [a]',
	' [a, \'b, c\',"d" , 1] # comment',
	' [\n\t"a",\n]',
	' [\n\t"a", # one\n\t"b" # two\n]',
	' [\n  a,\n  b,\n  ] # comment',
	' [[a], {b: c}]',
	'\n  [a, b]',
	'\n- a\n- b',
	'\n  - a # comment\n  # own line\n  - "b"\n  - \'c\'',
	'\n  -   a\n  -   b   # comment',
	'\n  - a\n  -\n  - c',
	'\n  - - a\n    - b\n  - c: 1\n    d: 2\n',
	' # comment\n  - [a, b]\n  - 3',
	' {}',
	' {a: 1, b: [c]} # comment',
	'\n  a: 1\n  b:\n    - c\n',
	'\n  a: "\n    # no comment"\n  b:',
	' # c\n  "a": {b: c}',
	' |\n  literal\n  # no comment\n\n  text\n',
	' >- # comment\n  folded\n  text',
	' |+\n  kept\n\n',
	' |2\n    indented\n   less',
	' |',
	'\n  |\n  text\n',
	' one\n  two\n\n  three # comment',
	' "one\n  two\\\n  three"',
	" 'one\n\n  # two'",
	'\n  # comment\n  below',
	' &anchor value',
	' &anchor\n  - a',
	' &anchor [a]',
	' !!str 5',
	' !!str',
	' !!seq [a]',
	' !!seq # c\n  - a # d\n',
	' !!str |\n  text',
	' !!str\n  words',
	' !!str # c\n  "5"',
	' !!int 5',
	' !!bool true',
	' ! words',
	' &anchor !!str\n  words',
	' "\\0 \\ud83d"',
	' a\u0085b',
	' \u2028',
	' | # c\n  \ttab\n',
	' a\tb',
];
const FILLERS = ['', '', '', '# own line\n', '\n', '  # indented comment\n', '\n# a: 1\n\n', '\t\n', ' \t \n'];
/** What may stand above the first property: an anchor or a tag of them all, a comment. */
const HEADS = ['', '', '', '', '&root\n', '!!map\n', '!!map # c\n', '&root !!map\n', '# head\n\n'];
const KEYS = [
	'title',
	'tags ',
	'"pass"',
	"'data size'",
	'reading-status\t',
	'架构',
	'Params',
	'"a: b"',
	'1',
	'"constructor"',
];
const NEW_KEYS = [
	'PASS',
	'Tags',
	'new',
	'pass-1-date',
	'a: b',
	'训练方式',
	'#x',
	'true',
	'',
	'- y',
	'params',
	'constructor',
	'toString',
];

const textValue = fc.oneof(
	fc.string({ unit: 'binary' }),
	fc.string({
		unit: fc.constantFrom(...'-?:,[]{}#&*!|>\'"%@`=~ \t\n\\/.0123456789eExonulTrue\r论\u0085\u00a0\u2028\ufeff😀'),
		maxLength: 8,
	}),
	fc.constantFrom(
		'[[Note]]',
		'null',
		'0x1F',
		'1e3',
		'2024-01-15',
		'1_000',
		'---',
		'...',
		'a\nb',
		'- a',
		'? a',
		'<<',
		'y',
		'+1',
		'.inf',
		'0o7',
		'1.',
		'09',
	),
);
const newValue = fc.oneof(
	{ weight: 4, arbitrary: textValue },
	{ weight: 1, arbitrary: fc.double() },
	{ weight: 1, arbitrary: fc.integer() },
	{ weight: 1, arbitrary: fc.boolean() },
	{ weight: 3, arbitrary: fc.array(fc.oneof(textValue, fc.constantFrom('a', 'b', 'c', 'd')), { maxLength: 4 }) },
	{ weight: 2, arbitrary: fc.constant(null) },
);
const values = fc.uniqueArray(fc.tuple(fc.constantFrom(...KEYS.map(keyName), ...NEW_KEYS), newValue), {
	minLength: 1,
	maxLength: 4,
	selector: ([key]) => key.toLowerCase(),
});
const entry = fc.record({
	key: fc.constantFrom(...KEYS),
	shape: fc.constantFrom(...SHAPES),
	filler: fc.constantFrom(...FILLERS),
});
const frontMatter = fc.record({
	head: fc.constantFrom(...HEADS),
	entries: fc.uniqueArray(entry, { maxLength: 5, selector: ({ key }) => keyName(key) }),
	filler: fc.constantFrom(...FILLERS),
	eol: fc.constantFrom('\n', '\r\n'),
	bom: fc.constantFrom('', '\ufeff'),
	body: fc.constantFrom('', 'body', '\n# Title\n---\na: b\n'),
});

/** How a key of `KEYS` reads. */
function keyName(key: string): string {
	return key.trim().replace(/^["'](.*)["']$/, '$1');
}

type Source = typeof frontMatter extends fc.Arbitrary<infer T> ? T : never;

interface Written {
	readonly text: string;
	/** The raw text of each entry, in order, by key. */
	readonly raw: ReadonlyMap<string, string>;
	readonly body: string;
}

function write({ head, entries, filler, eol, bom, body }: Source): Written {
	const host = (text: string): string => text.replaceAll('\n', eol);
	const raw = new Map(
		entries.map(({ key, shape }, index) => [
			keyName(key),
			host(`${key}:${shape.replace('&anchor', `&anchor${index}`)}\n`),
		]),
	);
	const yaml =
		host(entries.length === 0 ? '' : head) +
		entries.map((one) => host(one.filler) + (raw.get(keyName(one.key)) ?? '')).join('') +
		host(filler);
	return { text: `${bom}---${eol}${yaml}---${eol}${host(body)}`, raw, body: host(body) };
}

/**
 * Without the entry between them, a block would swallow the indented comment: such a removal is rightly refused. So is
 * that of the only property below an anchor or a tag of them all, which would be left without anything.
 */
function isRefusable({ head, entries, filler }: Source, edits: readonly (readonly [string, PropertyValue])[]): boolean {
	const fillers = [filler, ...entries.map((one) => one.filler)];
	const comments = fillers.some((text) => text.includes('indented') || text.includes('\t'));
	const removed = entries.filter(({ key }) =>
		edits.some(([name, value]) => value === null && name.toLowerCase() === keyName(key).toLowerCase()),
	);
	if (/[&!]/u.test(head) && removed.length === entries.length) return true;
	return comments && edits.some(([, value]) => value === null) && entries.some(({ shape }) => /[|>]/.test(shape));
}

/** The keys that an edit means, each as the note spells it. */
function meant(before: Properties, edits: readonly (readonly [string, PropertyValue])[]): Map<string, PropertyValue> {
	const known = Object.keys(before);
	const spelling = (key: string): string =>
		known.includes(key) ? key : (known.find((name) => name.toLowerCase() === key.toLowerCase()) ?? key);
	return new Map(edits.map(([key, value]) => [spelling(key), value]));
}

function expectedProperties(before: Properties, changed: ReadonlyMap<string, PropertyValue>): Record<string, unknown> {
	const kept = Object.entries(before).filter(([key]) => !changed.has(key));
	const set = [...changed]
		.filter(([, value]) => value !== null)
		.map(([key, value]) => [key, Object.is(value, -0) ? 0 : value] as const);
	return Object.fromEntries([...kept, ...set]);
}

/** What the parser inside Obsidian reads; undefined where it refuses. */
function readAsObsidian(text: string): unknown {
	const found = locateFrontMatter(text);
	if (found.kind !== 'yaml') return undefined;
	try {
		const read: unknown = parseWithYamlPackage(text.slice(found.yamlFrom, found.yamlTo), { logLevel: 'error' });
		return read ?? {};
	} catch {
		return undefined;
	}
}

test('every shape is readable, and so are these tests of it', () => {
	for (const shape of SHAPES) {
		expect([shape, parseFrontMatter(`---\na:${shape}\nb: 1\n---\n`)]).toMatchObject([
			shape,
			{ properties: { b: 1 }, diagnostics: [] },
		]);
	}
});

describe('whatever is set in whatever front matter', () => {
	test('the rest stays byte by byte and reads as before', () => {
		fc.assert(
			fc.property(frontMatter, values, (source, edits) => {
				const { text, raw, body } = write(source);
				const before = parseFrontMatter(text);
				expect(before.diagnostics).toEqual([]);
				const changed = meant(before.properties, edits);
				const edit = setProperties(text, Object.fromEntries(edits));
				if (!edit.ok && isRefusable(source, edits)) return;
				const after = applied(text, edit);

				expect(parseFrontMatter(after)).toMatchObject({
					properties: expectedProperties(before.properties, changed),
					diagnostics: [],
				});
				expect(Object.keys(parseFrontMatter(after).properties).sort()).toEqual(
					Object.keys(expectedProperties(before.properties, changed)).sort(),
				);
				expect(after.slice(parseFrontMatter(after).bodyFrom)).toBe(body);
				let at = 0;
				for (const [key, chunk] of raw) {
					if (changed.has(key)) continue;
					// Blank lines behind a value are nobody's.
					const found = after.indexOf(chunk.trimEnd(), at);
					expect(found, `${chunk} in ${after}`).not.toBe(-1);
					at = found + chunk.trimEnd().length;
				}
				expect(setProperties(after, Object.fromEntries(edits))).toEqual({ ok: true, changes: [] });
				if (edit.ok) expect(applyChanges(after, invertChanges(text, edit.changes))).toBe(text);
			}),
			fuzz(1500),
		);
	});

	test('changes touch the entries that are set, or insert below the last one', () => {
		fc.assert(
			fc.property(frontMatter, values, (source, edits) => {
				const { text, raw } = write(source);
				const changed = meant(parseFrontMatter(text).properties, edits);
				const edit = setProperties(text, Object.fromEntries(edits));
				if (!edit.ok) return;
				const untouched = [...raw].filter(([key]) => !changed.has(key)).map(([, chunk]) => chunk.trimEnd());
				for (const { from, to } of edit.changes) {
					for (const chunk of untouched) {
						const start = text.indexOf(`\n${chunk}`) + 1;
						expect(to <= start || from >= start + chunk.length).toBe(true);
					}
				}
			}),
			fuzz(1500),
		);
	});

	test('Obsidian reads it if it did before, with the same values', () => {
		fc.assert(
			fc.property(frontMatter, values, (source, edits) => {
				const { text } = write(source);
				const before = readAsObsidian(text);
				fc.pre(before !== undefined && !isRefusable(source, edits));
				const after = readAsObsidian(applied(text, setProperties(text, Object.fromEntries(edits))));
				const changed = meant(parseFrontMatter(text).properties, edits);
				expect(after).toEqual(expectedProperties(before as Properties, changed));
			}),
			fuzz(1500),
		);
	});

	test('a template adds what is missing, once', () => {
		fc.assert(
			fc.property(frontMatter, frontMatter, (source, template) => {
				const { text, raw, body } = write(source);
				const whole = write({ ...template, bom: '', body: '' }).text;
				const found = locateFrontMatter(whole);
				const yaml = found.kind === 'yaml' ? whole.slice(found.yamlFrom, found.yamlTo) : '';
				const merge = mergeProperties(text, yaml);
				// A line of a tab behind `|` is a value that no other place can hold.
				if (!merge.ok && whole.includes('\t') && /[|>]/u.test(whole)) return;
				const after = applied(text, merge);
				const old = parseFrontMatter(text).properties;
				const merged = parseFrontMatter(after);
				expect(merged.properties).toMatchObject(old);
				expect(after.slice(merged.bodyFrom)).toBe(body);
				for (const chunk of raw.values()) expect(after).toContain(chunk.trimEnd());
				const added = Object.entries(parseFrontMatter(whole).properties).filter(
					([key]) => Object.hasOwn(merged.properties, key) && !Object.hasOwn(old, key),
				);
				expect(merged.properties).toMatchObject(Object.fromEntries(added));
				expect(mergeProperties(after, yaml)).toEqual({ ok: true, changes: [] });
			}),
			fuzz(1500),
		);
	});
});

describe('whatever the note', () => {
	const piece = fc.oneof(
		fc.constantFrom(
			'---\n',
			'---',
			'\n',
			'\r\n',
			'\r',
			'a: ',
			'b: 1\n',
			'- ',
			'? ',
			'[',
			']',
			'{',
			'}',
			'"',
			"'",
			'|',
			'>',
			'#',
			'&a ',
			'*a',
			'!!str ',
			'...\n',
			'\t',
			'  ',
			'%',
			'\0',
		),
		fc.string({ unit: 'binary' }),
	);
	const soup = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));

	test('setting never throws, and what it does is right or nothing', () => {
		fc.assert(
			fc.property(soup, values, (yaml, edits) => {
				for (const text of [yaml, `---\n${yaml}\n---\nbody`]) {
					const edit = setProperties(text, Object.fromEntries(edits));
					expect(
						refusals(mergeProperties(text, yaml)).every(
							(code) => code.startsWith('front-matter') || code === 'property-not-editable',
						),
					).toBe(true);
					if (!edit.ok) {
						expect(edit.diagnostics).toHaveLength(1);
						continue;
					}
					const before = parseFrontMatter(text);
					const after = applied(text, edit);
					const read = parseFrontMatter(after);
					expect(read.properties).toEqual(
						expectedProperties(before.properties, meant(before.properties, edits)),
					);
					expect(after.slice(read.bodyFrom)).toBe(text.slice(before.bodyFrom));
				}
			}),
			fuzz(1500),
		);
	});
});
