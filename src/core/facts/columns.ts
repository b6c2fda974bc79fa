import { propertyKey } from '../front-matter/properties';
import type { NamedValues } from '../front-matter/properties';
import { firstOf } from '../text/first-of';
import { nameFinder } from '../text/names';

/** The language that column labels are written in. */
export type LabelLanguage = 'en' | 'zh';

/** One fact compared. */
export interface Column {
	/** The name asked for, as written in the options. */
	readonly key: string;
	/** The label asked for, or null to label the column in the note's language. */
	readonly label: string | null;
	/** How many items of a list are shown, or null for all of them. */
	readonly max: number | null;
	/** The labels of a known column, else null. */
	readonly labels: Readonly<Record<LabelLanguage, string>> | null;
	/** The `propertyKey` of every name of this very fact, the one asked for first. */
	readonly names: readonly string[];
	/** For a general name (`cost`), the facts that it may stand for (`training time`, `compute`), each by its names. */
	readonly kinds: readonly (readonly string[])[];
	/**
	 * The `propertyKey` of the names that other columns of the same table ask for: these are
	 * never read or written here.
	 */
	readonly others: { has(name: string): boolean };
}

/** A fact that has names in both languages. */
interface KnownFact {
	/** The labels are its names as well. */
	readonly labels: Readonly<Record<LabelLanguage, string>>;
	/** Further names of the very same fact, in either language. */
	readonly names: readonly string[];
	/** For a general name: the labels of the facts that it may stand for, the likeliest first. */
	readonly kinds?: readonly string[];
}

/**
 * What papers and models are compared by. Facts that are different stay apart: a training time is no training cost.
 * A Chinese label of a general name (训练时间, as people head the column of what training took) is that general name.
 */
const KNOWN: readonly KnownFact[] = [
	{ labels: { en: 'Model', zh: '模型' }, names: ['models', 'model name', '模型名', '模型名称'] },
	{ labels: { en: 'Title', zh: '标题' }, names: ['paper', '论文', '论文标题'] },
	{ labels: { en: 'Architecture', zh: '架构' }, names: ['backbone', 'arch', '模型架构', '结构', '网络结构', '底座'] },
	{
		labels: { en: 'Parameters', zh: '参数量' },
		names: ['params', 'parameter count', 'model size', '参数', '参数规模', '模型大小'],
	},
	{ labels: { en: 'Data', zh: '数据量' }, names: ['数据'], kinds: ['Dataset', 'Corpus', 'Training data'] },
	{ labels: { en: 'Dataset', zh: '数据集' }, names: ['datasets'] },
	{ labels: { en: 'Corpus', zh: '语料' }, names: ['corpora', '语料库'] },
	{ labels: { en: 'Training data', zh: '训练数据' }, names: [] },
	{ labels: { en: 'Training', zh: '训练方式' }, names: ['训练'], kinds: ['Objective', 'Training method'] },
	{ labels: { en: 'Objective', zh: '训练目标' }, names: ['training objective'] },
	{ labels: { en: 'Training method', zh: '训练方法' }, names: [] },
	{
		labels: { en: 'Cost', zh: '训练时间' },
		names: ['成本', '训练开销'],
		kinds: ['Training time', 'Training cost', 'Compute'],
	},
	{ labels: { en: 'Training time', zh: '训练时长' }, names: ['训练用时'] },
	{ labels: { en: 'Training cost', zh: '训练成本' }, names: [] },
	{ labels: { en: 'Compute', zh: '算力' }, names: ['training compute', '训练算力'] },
	{
		labels: { en: 'Main difference', zh: '主要区别' },
		names: ['difference', 'differences', 'key difference', '区别', '主要差异', '创新点'],
	},
	{ labels: { en: 'Authors', zh: '作者' }, names: ['author'] },
	{ labels: { en: 'Year', zh: '年份' }, names: ['发表年份', '年'], kinds: ['Published'] },
	{
		labels: { en: 'Published', zh: '发表日期' },
		names: [
			'date published',
			'date publish',
			'publish date',
			'published date',
			'publication date',
			'pub date',
			'published on',
			'paper date',
			'publication year',
			'published year',
			'publish year',
			'pub year',
			'paper year',
			'year published',
			'year of publication',
			'issued',
			'发表时间',
			'出版日期',
			'出版时间',
			'出版年份',
			'发布日期',
			'发布时间',
			'发布年份',
		],
	},
	{ labels: { en: 'Venue', zh: '发表于' }, names: [], kinds: ['Journal', 'Conference', 'Publication'] },
	{ labels: { en: 'Journal', zh: '期刊' }, names: [] },
	{ labels: { en: 'Conference', zh: '会议' }, names: [] },
	{ labels: { en: 'Publication', zh: '出版物' }, names: ['publication title', 'container title'] },
	{ labels: { en: 'Link', zh: '链接' }, names: ['url'] },
	{ labels: { en: 'DOI', zh: 'DOI' }, names: [] },
	{ labels: { en: 'arXiv', zh: 'arXiv' }, names: ['arxiv id'] },
	{ labels: { en: 'Citekey', zh: '引用键' }, names: ['citation key'] },
];

/** The columns of a table that names none. */
export const DEFAULT_COLUMNS = ['model', 'architecture', 'data', 'training', 'cost', 'difference'] as const;

const namesOf = ({ labels, names }: KnownFact): readonly string[] => [
	...new Set([labels.en, labels.zh, ...names].map(propertyKey)),
];
const byName = new Map(KNOWN.flatMap((fact) => namesOf(fact).map((name) => [name, fact] as const)));
const NO_OTHERS: Column['others'] = { has: () => false };

/**
 * The column that a name asks for, by itself: 架构, `architecture` and `backbone` are one fact. An unknown
 * name is a fact of its own.
 *
 * @param label the label to show instead of the column's own.
 * @param max how many items of a list are shown; null for all of them.
 */
export function columnFor(name: string, label: string | null = null, max: number | null = null): Column {
	const known = byName.get(propertyKey(name));
	return {
		key: name,
		label,
		max,
		labels: known?.labels ?? null,
		names: [...new Set([propertyKey(name), ...(known === undefined ? [] : namesOf(known))])],
		kinds: (known?.kinds ?? [])
			.map((kind) => byName.get(propertyKey(kind)))
			.flatMap((kind) => (kind === undefined ? [] : [namesOf(kind)])),
		others: NO_OTHERS,
	};
}

/** Tells whether any other column of a table says a text that one of them may say. */
function saidByOthers(
	columns: readonly Column[],
	textsOf: (column: Column) => readonly string[],
): (text: string, column: Column) => boolean {
	/** Null where several columns say it. */
	const said = new Map<string, Column | null>();
	const isOthers = (text: string, column: Column): boolean => said.has(text) && said.get(text) !== column;
	for (const column of columns)
		for (const text of textsOf(column)) said.set(text, isOthers(text, column) ? null : column);
	return isOthers;
}

/**
 * The columns of one table, told apart: none reads or writes what another one asks for, a general name leaves out the
 * kinds that have a column of their own, and two columns that would get the same heading keep the names asked for.
 */
export function columnsOfTable(columns: readonly Column[]): readonly Column[] {
	const isAsked = saidByOthers(columns, ({ names }) => names);
	const isKey = saidByOthers(columns, ({ key }) => [propertyKey(key)]);
	const isShown = saidByOthers(columns, ({ label, labels }) =>
		label === null && labels !== null ? [labels.en] : [],
	);
	return columns.map((column) => ({
		...column,
		labels: column.labels !== null && isShown(column.labels.en, column) ? null : column.labels,
		kinds: column.kinds.filter((kind) => !kind.some((name) => isAsked(name, column))),
		others: { has: (name) => isKey(name, column) },
	}));
}

/**
 * What a note states under the names of a column, in this order: the column's exact name; the same name with other
 * separators or decoration; another name of the same fact; for a general name, the first of its kinds.
 */
export function lookUp<Value>(values: NamedValues<Value>, { key, names, kinds, others }: Column): Value | undefined {
	const spelt = values.spelt(key);
	if (spelt !== undefined) return spelt;
	for (const name of [names, ...kinds].flat()) {
		const value = others.has(name) ? undefined : values.only(name);
		if (value !== undefined) return value;
	}
	return undefined;
}

/** Every name that a column may be stated by, the names of its kinds included, each as its `propertyKey`. */
export function everyName({ names, kinds }: Column): readonly string[] {
	return [names, ...kinds].flat();
}

/** Whether a name is one of the column's very fact; the kinds of a general name are facts of their own. */
export function isColumnName(column: Column, name: string): boolean {
	return column.names.includes(propertyKey(name));
}

/**
 * Tells the index of the column that a name asks for: the one spelt so, else the first of the same
 * fact; -1 where there is none.
 */
export function columnFinder(columns: readonly Column[]): (name: string) => number {
	const spelt = nameFinder(columns.entries(), ([, { key }]) => key.trim());
	const named = firstOf(
		columns.flatMap(({ names }, at) => names.map((name) => ({ name, at }))),
		({ name }) => name,
	);
	return (name) => spelt(name.trim())?.[0] ?? named.get(propertyKey(name))?.at ?? -1;
}

/** Whether a column names the paper itself, so that its cells link to the note. */
export function isNameColumn(column: Column): boolean {
	return isColumnName(column, 'model') || isColumnName(column, 'title');
}

/**
 * The label of a column: the one asked for; else a name in the language it was asked for in (`架构` stays 架构); else the
 * known label in the note's language.
 */
export function labelOf(column: Column, language: LabelLanguage): string {
	if (column.label !== null) return column.label;
	const ascii = /^[\x20-\x7e]*$/u.test(column.key);
	return column.labels === null || !ascii ? column.key : column.labels[language];
}
