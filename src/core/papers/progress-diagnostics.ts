import { kindOf } from '../text/diagnostics';
import type { Diagnostic } from '../text/diagnostics';
import { findProperty } from '../front-matter/properties';
import type { Properties } from '../front-matter/parse';
import { propertyLine } from '../front-matter/property-line';
import type { PropertyNames } from './paper-rules';
import { isPassValue } from './pass-value';
import type { Progress } from './progress';
import { spelledValue } from '../facts/stated-value';
import { readDate } from '../facts/written-date';

/** What keeps the pass and the dates of a paper from being read, so that they are not passed over in silence. */
export function progressDiagnostics(
	text: string,
	properties: Properties,
	{ finished }: Progress,
	names: PropertyNames,
): Diagnostic[] {
	const pass = findProperty(properties, [names.pass]);
	const isUnread =
		pass !== null && !isPassValue(pass.value) && ['number', 'text', 'list'].includes(kindOf(pass.value));
	const dates = finished
		.filter(({ date }) => readDate(date) === null)
		.map(({ number, date }) => ({ name: names.passDate.replace('{n}', String(number)), date }));
	const line = (name: string): number => propertyLine(text, findProperty(properties, [name])?.name ?? name);
	return [
		...(isUnread
			? [
					{
						code: 'not-a-pass' as const,
						line: line(pass.name),
						details: { property: pass.name, value: spelledValue(pass.value) },
					},
				]
			: []),
		...dates.map(({ name, date }) => ({
			code: 'not-a-date' as const,
			line: line(name),
			details: { property: findProperty(properties, [name])?.name ?? name, value: date },
		})),
	];
}
