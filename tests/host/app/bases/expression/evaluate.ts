import { lacking } from '../lacking';
import { DateValue } from '../values/date-value';
import { ListValue, ObjectValue } from '../values/list-value';
import { FileValue } from '../values/text-values';
import { NullValue, NumberValue, StringValue, Value } from '../values/value';
import { wrap } from '../values/wrap';
import { fileProperty } from '../file-properties';
import { callGlobal, callOn } from './functions';
import type { Expression } from './parse';

/** What names stand for in an expression. */
export interface Names {
	/** A name without a prefix, or `file`, `note`, `formula`. */
	get(name: string): Value;
	/** A formula of the base. */
	formula(name: string): Value;
}

/** What an expression comes to. */
export function evaluate(expression: Expression, names: Names): Value {
	switch (expression.kind) {
		case 'value':
			return typeof expression.value === 'string' ? new StringValue(expression.value) : wrap(expression.value);
		case 'name':
			return names.get(expression.name);
		case 'list':
			return new ListValue(expression.items.map((item) => evaluate(item, names)));
		case 'member':
			return member(expression.of, evaluate(expression.key, names), names);
		case 'unary': {
			const of = evaluate(expression.of, names);
			return expression.operator === '!' ? wrap(!of.isTruthy()) : new NumberValue(-numberOf(of));
		}
		case 'call':
			if (expression.of === null && expression.name === 'if') return choose(expression.given, names);
			return call(
				expression.of,
				expression.name,
				expression.given.map((item) => evaluate(item, names)),
				names,
			);
		case 'binary':
			return binary(expression.operator, expression.left, expression.right, names);
	}
}

function choose([condition, yes, no]: readonly Expression[], names: Names): Value {
	const chosen = condition !== undefined && evaluate(condition, names).isTruthy() ? yes : no;
	return chosen === undefined ? NullValue.value : evaluate(chosen, names);
}

function call(of: Expression | null, name: string, given: readonly Value[], names: Names): Value {
	return of === null ? callGlobal(name, given) : callOn(evaluate(of, names), name, given);
}

function member(of: Expression, key: Value, names: Names): Value {
	if (of.kind === 'name' && of.name === 'formula') return names.formula(key.toString());
	const owner = evaluate(of, names);
	const name = key.toString();
	if (owner instanceof FileValue) return fileProperty(owner.app, owner.file, name);
	if (owner instanceof ObjectValue) return owner.get(name) ?? NullValue.value;
	if (owner instanceof ListValue) return name === 'length' ? wrap(owner.length()) : owner.get(numberOf(key));
	if (owner instanceof StringValue && name === 'length') return wrap(owner.data.length);
	if (owner instanceof NullValue) return owner;
	throw lacking(`${(owner.constructor as typeof Value).type}.${name}`);
}

function binary(operator: string, left: Expression, right: Expression, names: Names): Value {
	const a = evaluate(left, names);
	if (operator === '&&') return wrap(a.isTruthy() && evaluate(right, names).isTruthy());
	if (operator === '||') return wrap(a.isTruthy() || evaluate(right, names).isTruthy());
	const b = evaluate(right, names);
	switch (operator) {
		case '==':
			return wrap(Value.looseEquals(a, b));
		case '!=':
			return wrap(!Value.looseEquals(a, b));
		case '+':
			return a instanceof StringValue || b instanceof StringValue
				? new StringValue(a.toString() + b.toString())
				: new NumberValue(numberOf(a) + numberOf(b));
		case '-':
			return new NumberValue(numberOf(a) - numberOf(b));
		case '*':
			return new NumberValue(numberOf(a) * numberOf(b));
		case '/':
			return new NumberValue(numberOf(a) / numberOf(b));
		case '%':
			return new NumberValue(numberOf(a) % numberOf(b));
		default:
			return wrap(isOrdered(operator, a, b));
	}
}

function isOrdered(operator: string, a: Value, b: Value): boolean {
	if (a instanceof NullValue || b instanceof NullValue) return false;
	const order = compare(a, b);
	return operator === '<' ? order < 0 : operator === '<=' ? order <= 0 : operator === '>' ? order > 0 : order >= 0;
}

function numberOf(value: Value): number {
	if (value instanceof NumberValue) return value.data;
	if (value instanceof DateValue) return value.date.getTime();
	throw lacking(`arithmetic with ${(value.constructor as typeof Value).type}`);
}

/** The order of two values; what is not there comes last. */
export function compare(a: Value, b: Value): number {
	if (a instanceof NullValue || b instanceof NullValue)
		return Number(a instanceof NullValue) - Number(b instanceof NullValue);
	if (a instanceof NumberValue && b instanceof NumberValue) return a.data - b.data;
	if (a instanceof DateValue && b instanceof DateValue) return a.date.getTime() - b.date.getTime();
	return a.toString().localeCompare(b.toString(), undefined, { numeric: true });
}
