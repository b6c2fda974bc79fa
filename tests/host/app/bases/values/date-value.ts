import { moment } from '../../plugins/moment';
import { NotNullValue } from './value';
import type { Value } from './value';

const FORMATS = [
	'YYYY-MM-DD',
	'YYYY-MM-DDTHH:mm',
	'YYYY-MM-DDTHH:mm:ss',
	'YYYY-MM-DDTHH:mm:ssZ',
	'YYYY-MM-DD HH:mm',
	'YYYY-MM-DD HH:mm:ss',
];

/** A day, or a moment of one. */
export class DateValue extends NotNullValue {
	static override type = 'date';

	constructor(
		readonly date: Date,
		readonly hasTime: boolean,
	) {
		super();
	}

	static parseFromString(input: string): DateValue | null {
		const parsed = moment(input, FORMATS, true);
		return parsed.isValid() ? new DateValue(parsed.toDate(), input.length > 10) : null;
	}

	toString(): string {
		return moment(this.date).format(this.hasTime ? 'YYYY-MM-DDTHH:mm:ss' : 'YYYY-MM-DD');
	}

	isTruthy(): boolean {
		return true;
	}

	dateOnly(): DateValue {
		return new DateValue(moment(this.date).startOf('day').toDate(), false);
	}

	relative(): string {
		return moment(this.date).fromNow();
	}

	override equals(other: Value): boolean {
		return other instanceof DateValue && other.date.getTime() === this.date.getTime();
	}

	override looseEquals(other: Value): boolean {
		const date = other instanceof DateValue ? other : DateValue.parseFromString(other.toString());
		return date !== null && this.equals(date);
	}
}
