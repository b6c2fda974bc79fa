import { moment } from '../../plugins/moment';
import { lacking } from '../lacking';
import { DateValue } from '../values/date-value';
import { ListValue, ObjectValue } from '../values/list-value';
import { FileValue } from '../values/text-values';
import { NullValue, NumberValue, StringValue } from '../values/value';
import type { Value } from '../values/value';
import { fileFunction } from '../file-properties';
import { wrap } from '../values/wrap';

/** What is called without a value before it. */
export function callGlobal(name: string, given: readonly Value[]): Value {
	const [first = NullValue.value] = given;
	switch (name) {
		case 'date':
			return first instanceof DateValue
				? first
				: (DateValue.parseFromString(first.toString()) ?? NullValue.value);
		case 'now':
			return new DateValue(new Date(), true);
		case 'today':
			return new DateValue(new Date(), true).dateOnly();
		case 'list':
			return first instanceof ListValue ? first : new ListValue([first]);
		case 'number':
			return new NumberValue(first instanceof DateValue ? first.date.getTime() : Number(first.toString()));
		default:
			throw lacking(`${name}()`);
	}
}

/** What is called on a value. */
export function callOn(of: Value, name: string, given: readonly Value[]): Value {
	const [first = NullValue.value] = given;
	if (name === 'isTruthy') return wrap(of.isTruthy());
	if (name === 'toString') return new StringValue(of.toString());
	if (name === 'isType') return wrap((of.constructor as typeof Value).type === first.toString());
	if (name === 'isEmpty') return wrap(isEmpty(of));
	const result =
		of instanceof FileValue
			? fileFunction(of, name, given)
			: of instanceof ListValue
				? listFunction(of, name, given)
				: ofOthers(of, name, first, given);
	if (result === null) throw lacking(`${(of.constructor as typeof Value).type}.${name}()`);
	return result;
}

function isEmpty(of: Value): boolean {
	if (of instanceof ListValue) return of.length() === 0;
	return of instanceof ObjectValue ? of.isEmpty() : of.toString() === '';
}

function listFunction(of: ListValue, name: string, given: readonly Value[]): Value | null {
	if (name === 'contains') return wrap(given.slice(0, 1).every((value) => of.includes(value)));
	if (name === 'containsAll') return wrap(given.every((value) => of.includes(value)));
	if (name === 'containsAny') return wrap(given.some((value) => of.includes(value)));
	return name === 'join' ? new StringValue(of.items.join(given[0]?.toString() ?? ',')) : null;
}

function ofOthers(of: Value, name: string, first: Value, given: readonly Value[]): Value | null {
	if (of instanceof DateValue) {
		if (name === 'date') return of.dateOnly();
		if (name === 'relative') return new StringValue(of.relative());
		return name === 'format' ? new StringValue(moment(of.date).format(first.toString())) : null;
	}
	if (of instanceof NumberValue) {
		if (name === 'toFixed') return new StringValue(of.data.toFixed(Number(first.toString())));
		if (name === 'round') return new NumberValue(Number(of.data.toFixed(Number(first.toString()))));
		return name === 'abs' ? new NumberValue(Math.abs(of.data)) : null;
	}
	return stringFunction(of.toString(), name, first.toString(), given);
}

function stringFunction(text: string, name: string, first: string, given: readonly Value[]): Value | null {
	switch (name) {
		case 'contains':
			return wrap(text.includes(first));
		case 'containsAll':
			return wrap(given.every((part) => text.includes(part.toString())));
		case 'containsAny':
			return wrap(given.some((part) => text.includes(part.toString())));
		case 'startsWith':
			return wrap(text.startsWith(first));
		case 'endsWith':
			return wrap(text.endsWith(first));
		case 'lower':
			return new StringValue(text.toLowerCase());
		case 'trim':
			return new StringValue(text.trim());
		default:
			return null;
	}
}
