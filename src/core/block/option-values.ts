import { vaultPath } from '../links/vault-path';
import { columnFor } from '../facts/columns';
import type { Column } from '../facts/columns';
import type { BestRule, RowSource, SortKey } from './options';
import { isUnquotedLink } from '../facts/value';

/** Text, or a number as text; null for anything else. */
export function readText(value: unknown): string | null {
	if (value === null) return '';
	return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
}

/**
 * A name, or a one-entry mapping of a name to its own label (`architecture: 结构`) or to more
 * (`authors: { label: 作者, max: 3 }`).
 */
function readColumn(value: unknown): Column | null {
	if (typeof value === 'string' && value.trim() !== '') return columnFor(value.trim());
	if (!isRecord(value)) return null;
	const [entry, ...more] = Object.entries(value);
	if (entry === undefined || more.length > 0) return null;
	const [name, given] = entry;
	return isRecord(given) ? readLimited(name, given) : typeof given === 'string' ? columnFor(name, given) : null;
}

function readLimited(
	name: string,
	{ label = null, max = null, ...others }: Readonly<Record<string, unknown>>,
): Column | null {
	const isLabel = label === null || typeof label === 'string';
	const isMax = max === null || (typeof max === 'number' && Number.isSafeInteger(max) && max >= 1);
	return isLabel && isMax && Object.keys(others).length === 0 && (label !== null || max !== null)
		? columnFor(name, label, max)
		: null;
}

function readAll<Item>(value: unknown, read: (item: unknown) => Item | null): readonly Item[] | null {
	const items: readonly unknown[] = Array.isArray(value) ? (value as unknown[]) : [value];
	const results = items.map(read);
	return results.length > 0 && results.every((result) => result !== null) ? results : null;
}

/** A list of columns, or their names parted by commas; null where it is neither. */
export function readColumns(value: unknown): readonly Column[] | null {
	return typeof value === 'string' ? readAll(value.split(/[,，、]/u), readColumn) : readAll(value, readColumn);
}

/** `year`, `year desc` or `-year`, or a list of these; null where it is neither. */
export function readSort(value: unknown): readonly SortKey[] | null {
	return readAll(value, (item) => {
		if (typeof item !== 'string') return null;
		const key = item.trim();
		const order = /\s(?:asc|desc)$/u.exec(key)?.[0] ?? '';
		const name = key
			.slice(0, key.length - order.length)
			.replace(/^-/u, '')
			.trim();
		return name === ''
			? null
			: { column: columnFor(name), descending: key.startsWith('-') || order.endsWith('desc') };
	});
}

/** A mapping of columns to `max` or `min`; null where it is none. */
export function readBest(value: unknown): readonly BestRule[] | null {
	if (!isRecord(value)) return null;
	const rules = Object.entries(value).map(([name, best]): BestRule | null =>
		best === 'max' || best === 'min' ? { column: columnFor(name), best } : null,
	);
	return rules.every((rule) => rule !== null) ? rules : null;
}

/** `links`, or a one-entry mapping that says where rows come from; null where it is neither. */
export function readRows(value: unknown): RowSource | null {
	if (value === 'links') return { kind: 'links' };
	if (!isRecord(value)) return null;
	const [entry, ...more] = Object.entries(value);
	const text = entry?.[1];
	if (entry === undefined || more.length > 0) return null;
	const target = isUnquotedLink(text) ? text[0][0] : text;
	if (typeof target !== 'string' || target.trim() === '') return null;
	switch (entry[0]) {
		case 'under':
			return { kind: 'under', heading: target.replace(/^#+\s*/u, '').trim() };
		case 'property':
			return { kind: 'property', property: target.trim() };
		case 'folder':
			return { kind: 'folder', folder: vaultPath(target) };
		case 'tag':
			return { kind: 'tag', tag: target.trim().replace(/^#/u, '') };
		case 'from':
			return {
				kind: 'from',
				linkpath:
					target
						.trim()
						.replace(/^\[\[|\]\]$/gu, '')
						.split(/[|#]/u, 1)[0] ?? '',
			};
		default:
			return null;
	}
}

/** Whether YAML gave a mapping. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
