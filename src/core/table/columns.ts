import { propertyKey } from '../front-matter/properties';

/** The language that column labels are written in. */
export type LabelLanguage = 'en' | 'zh';

/** One fact compared. */
export interface Column {
	/** The name asked for, as written in the options. */
	readonly key: string;
	/** The label asked for, or null to label the column in the note's language. */
	readonly label: string | null;
	/** The `propertyKey` of all names the fact goes by, the one asked for first. */
	readonly keys: readonly string[];
	/** The labels of a known column, else null. */
	readonly labels: Readonly<Record<LabelLanguage, string>> | null;
}

interface KnownColumn {
	readonly key: string;
	readonly labels: Readonly<Record<LabelLanguage, string>>;
	readonly aliases: readonly string[];
}

const KNOWN: readonly KnownColumn[] = [
	known('model', 'Model', '模型', 'models', 'model name', '模型名', '模型名称'),
	known('title', 'Title', '标题', '论文', '论文标题', 'paper'),
	known('architecture', 'Architecture', '架构', 'backbone', 'arch', '模型架构', '结构', '网络结构'),
	known('params', 'Parameters', '参数量', 'parameters', 'parameter count', 'model size', '参数', '参数规模', '模型大小'),
	known('data', 'Data', '数据量', '训练数据', 'dataset', 'datasets', 'training data', '数据', '数据集'),
	known('training', 'Training', '训练方式', 'training method', 'objective', '训练', '训练方法', '训练目标'),
	known('cost', 'Cost', '训练时间', 'compute', 'training cost', 'training time', 'training compute', '训练成本', '成本', '算力', '训练开销'),
	known('difference', 'Main difference', '主要区别', 'main difference', 'differences', 'key difference', '区别', '主要差异', '创新点'),
	known('authors', 'Authors', '作者', 'author'),
	known('year', 'Year', '年份', 'published', '发表年份', '年'),
	known('venue', 'Venue', '发表于', 'journal', 'conference', '期刊', '会议'),
	known('url', 'Link', '链接', 'link'),
	known('doi', 'DOI', 'DOI'),
	known('arxiv', 'arXiv', 'arXiv', 'arxiv id'),
	known('citekey', 'Citekey', '引用键', 'citation key'),
];

/** The columns of a table that names none. */
export const DEFAULT_COLUMNS = ['model', 'architecture', 'data', 'training', 'cost', 'difference'] as const;

function known(key: string, en: string, zh: string, ...aliases: string[]): KnownColumn {
	return { key, labels: { en, zh }, aliases: [key, zh, en, ...aliases] };
}

const byName = new Map(KNOWN.flatMap((column) => column.aliases.map((alias) => [propertyKey(alias), column] as const)));

/**
 * The column that a name asks for: 架构, `architecture` and `backbone` are one column. An unknown name is a column of its own.
 *
 * @param label the label to show instead of the column's own.
 */
export function columnFor(name: string, label: string | null = null): Column {
	const column = byName.get(propertyKey(name));
	const keys = new Set([name, ...(column?.aliases ?? [])].map(propertyKey));
	return { key: name, label, keys: [...keys], labels: column?.labels ?? null };
}

/** Whether a name is one of the column's. */
export function isColumnName(column: Column, name: string): boolean {
	return column.keys.includes(propertyKey(name));
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
