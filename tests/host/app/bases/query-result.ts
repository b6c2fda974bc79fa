import type { BasesPropertyId, BasesSortConfig } from 'obsidian';
import type { BaseConfig, ViewRecord } from './base-config';
import { BasesEntry, BasesEntryGroup } from './entry';
import type { QueryScope } from './entry';
import { compare } from './expression/evaluate';
import { FILE_PROPERTIES } from './file-properties';
import { filterOf } from './filter';
import { NullValue } from './values/value';
import type { Value } from './values/value';
import type { BasesViewConfig } from './view-config';

/** What a query found. */
export class BasesQueryResult {
	constructor(
		readonly data: BasesEntry[],
		readonly properties: BasesPropertyId[],
		private readonly groupBy: BasesSortConfig | null,
	) {}

	/** The rows by the property that they are grouped by; all in one group where there is none. */
	get groupedData(): BasesEntryGroup[] {
		const { groupBy } = this;
		if (groupBy === null) return [new BasesEntryGroup(undefined, this.data)];
		const groups = new Map<string, { key: Value; entries: BasesEntry[] }>();
		for (const entry of this.data) {
			const key = valueOf(entry, groupBy.property);
			const group = groups.get(key.toString()) ?? { key, entries: [] };
			group.entries.push(entry);
			groups.set(key.toString(), group);
		}
		return [...groups.values()]
			.sort((a, b) => inOrder(groupBy, a.key, b.key))
			.map(({ key, entries }) => new BasesEntryGroup(key, entries));
	}
}

function valueOf(entry: BasesEntry, property: BasesPropertyId): Value {
	return entry.getValue(property) ?? NullValue.value;
}

function inOrder({ direction }: BasesSortConfig, a: Value, b: Value): number {
	return direction === 'DESC' && !(a instanceof NullValue) && !(b instanceof NullValue)
		? compare(b, a)
		: compare(a, b);
}

/** Runs the query of one view over all files. */
export function runQuery(
	scope: QueryScope,
	base: BaseConfig,
	record: ViewRecord,
	config: BasesViewConfig,
): BasesQueryResult {
	const filters = [filterOf(base.filters), filterOf(record.filters)];
	const entries = scope.app.vault.getFiles().map((file) => new BasesEntry(scope, file));
	const found = entries.filter((entry) => filters.every((filter) => filter(entry)));
	const sorts = config.getSort();
	found.sort((a, b) =>
		sorts.reduce(
			(order, sort) =>
				order === 0 ? inOrder(sort, valueOf(a, sort.property), valueOf(b, sort.property)) : order,
			0,
		),
	);
	const limit = typeof record['limit'] === 'number' ? record['limit'] : found.length;
	return new BasesQueryResult(found.slice(0, limit), config.getOrder(), config.getGroupBy());
}

/** Every property that the rows have, or could have. */
export function allPropertiesOf({ app, formulas }: QueryScope, entries: readonly BasesEntry[]): BasesPropertyId[] {
	const names = new Set(
		entries.flatMap(({ file }) => Object.keys(app.metadataCache.getFileCache(file)?.frontmatter ?? {})),
	);
	const of = (type: string, all: Iterable<string>): BasesPropertyId[] =>
		[...all].map((name) => `${type}.${name}` as BasesPropertyId);
	return [...of('file', Object.keys(FILE_PROPERTIES)), ...of('note', names), ...of('formula', Object.keys(formulas))];
}
