import type { BasesConfigFileFilter } from 'obsidian';
import type { BasesEntry } from './entry';
import { parseExpression } from './expression/parse';

/** A filter as a question to a row; without one, every row passes. */
export function filterOf(filter: BasesConfigFileFilter | undefined): (entry: BasesEntry) => boolean {
	if (filter === undefined) return () => true;
	if (typeof filter === 'string') {
		const expression = parseExpression(filter);
		return (entry) => entry.evaluate(expression).isTruthy();
	}
	if ('and' in filter) {
		const parts = filter.and.map((part) => filterOf(part));
		return (entry) => parts.every((part) => part(entry));
	}
	const parts = ('or' in filter ? filter.or : filter.not).map((part) => filterOf(part));
	return 'or' in filter
		? (entry) => parts.some((part) => part(entry))
		: (entry) => !parts.some((part) => part(entry));
}
