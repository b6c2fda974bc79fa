import type { Properties } from '../../../core/front-matter/parse';
import { minutesProperty, readMinutes } from '../../../core/reading/pass-minutes';
import { minutesOf } from '../../../core/reading/reading-time';
import { budgetOf } from '../../../settings';
import type { Host } from '../../host';

/** Time against budget, both in minutes. */
export interface TimeSpent {
	readonly minutes: number;
	readonly budget: number;
	readonly text: string;
}

/** The time spent on a pass: what its note says, and what is counted since. */
export function timeSpent(
	{ settings, texts, timer }: Host,
	path: string,
	pass: number,
	properties: Properties,
): TimeSpent {
	const said = readMinutes(properties, minutesProperty(settings.current.passMinutesProperty, pass)) ?? 0;
	const minutes = Math.round(said) + minutesOf(timer.counted(path, pass));
	const budget = budgetOf(settings.current, pass);
	return { minutes, budget, text: texts.plugin.timing.spent(minutes, budget) };
}
