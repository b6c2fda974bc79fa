import type { Diagnostic } from '../../../core/text/diagnostics';
import { ageOf } from '../../../core/board/history';
import type { Age } from '../../../core/board/history';
import type { GroupKey } from '../../../core/board/board';
import type { BoardLine, GroupLine, PaperLine } from '../../../core/board/lines';
import type { PassProgress, Progress } from '../../../core/papers/progress';
import type { ReadingStatus } from '../../../core/papers/reading-state';
import type { Texts } from '../../host';
import { diagnosticText } from '../../report';

/** What is worth a second look: property and body disagree, or the note cannot be read in whole. */
export type LineMark = 'disagrees' | 'warning';

/** What a line of the list shows. */
export interface LineText {
	readonly title: string;
	/** The name for assistive technology: the title and all that is otherwise shown by shape and colour. */
	readonly label: string;
	/**
	 * How many papers a group holds; a paper's status where its group does not say it, else how long it is in its pass.
	 */
	readonly note: string;
	/** Whether nothing was finished for a long time. */
	readonly stale: boolean;
	readonly mark: LineMark | null;
	/** How much of each pass is answered, from 0 to 1. */
	readonly passes: readonly number[];
}

/** @param today as its number. */
export function lineText(line: BoardLine, texts: Texts, today: number): LineText {
	return line.kind === 'group' ? groupText(line, texts) : paperText(line, texts, today);
}

function groupText({ group, count }: GroupLine, { plugin, shared }: Texts): LineText {
	const title = shared.group(group);
	return { title, label: plugin.view.group(title, count), note: String(count), stale: false, mark: null, passes: [] };
}

function paperText(
	{ paper: { title, progress, diagnostics }, group }: PaperLine,
	texts: Texts,
	today: number,
): LineText {
	const { view } = texts.plugin;
	const { passes, unknownStatus } = progress;
	const age = ageOf(progress, today);
	const status = unknownStatus === '' ? statusText(progress.status, group, texts) : unknownStatus;
	const disagreement = disagreementText(progress, texts);
	const warnings = diagnostics.map((diagnostic: Diagnostic) => diagnosticText(texts, diagnostic));
	const statusLabel = unknownStatus === '' ? status : view.unknownStatus(unknownStatus);
	const label = [
		title,
		statusLabel,
		ageLabel(age, texts),
		...passes.map((pass) => passLabel(pass, texts)),
		...disagreement,
		...warnings,
	];
	return {
		title,
		label: label.filter((part) => part !== '').join('\n'),
		note: status === '' && age !== null ? view.age(age.days) : status,
		stale: status === '' && age?.stale === true,
		mark: warnings.length > 0 ? 'warning' : disagreement.length > 0 ? 'disagrees' : null,
		passes: passes.map(({ answered, prompts }) => (prompts === 0 ? 0 : answered / prompts)),
	};
}

function disagreementText({ pass, status, source, bodyPass }: Progress, { plugin: { view }, shared }: Texts): string[] {
	if (bodyPass === null) return [];
	return [
		source === 'status' ? view.statusDisagrees(shared.statuses[status], bodyPass) : view.disagrees(pass, bodyPass),
	];
}

/** The group says most of it: what it names, that a paper is queued, and that one is being read. */
function statusText(status: ReadingStatus, group: GroupKey, { shared }: Texts): string {
	return group === 'pass-0' || status === 'reading' || status === group ? '' : shared.statuses[status];
}

function ageLabel(age: Age | null, { plugin: { view } }: Texts): string {
	if (age === null) return '';
	return age.stale ? view.stale(age.days) : view.inPass(age.days);
}

function passLabel({ number, answered, prompts, finished }: PassProgress, { plugin: { view } }: Texts): string {
	const words = prompts === 0 ? view.segmentEmpty(number) : view.segment(number, answered, prompts);
	return finished === '' ? words : `${words}, ${view.finishedOn(finished)}`;
}
