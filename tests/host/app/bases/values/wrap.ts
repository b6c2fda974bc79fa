import type { App } from '../../app';
import { DateValue } from './date-value';
import { ListValue, ObjectValue } from './list-value';
import { LinkValue } from './text-values';
import { BooleanValue, NullValue, NumberValue, StringValue, Value } from './value';

/** Where a wikilink is to be read from. */
export interface Source {
	readonly app: App;
	readonly path: string;
}

/** A plain value as the kind of value it is; dates and wikilinks are known by how they are written. */
export function wrap(data: unknown, source?: Source): Value {
	if (data instanceof Value) return data;
	if (data === null || data === undefined) return NullValue.value;
	if (typeof data === 'number') return new NumberValue(data);
	if (typeof data === 'boolean') return new BooleanValue(data);
	if (Array.isArray(data)) return new ListValue(data.map((item) => wrap(item, source)));
	if (typeof data === 'object') return new ObjectValue({ ...data });
	const text = typeof data === 'string' ? data : '';
	const link = source === undefined ? null : LinkValue.parseFromString(source.app, text, source.path);
	return link ?? DateValue.parseFromString(text) ?? new StringValue(text);
}
