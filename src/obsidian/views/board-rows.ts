import type { Diagnostic } from '../../core/diagnostics';
import { buildBoard } from '../../core/progress/board';
import type { GroupKey } from '../../core/progress/board';
import type { PaperSummary } from '../../core/progress/paper';
import type { PassProgress } from '../../core/progress/progress';
import type { ReadingStatus } from '../../core/progress/reading-state';
import type { Texts } from '../host';
import { diagnosticText } from '../report';

/** How much of a pass is answered, and that in words. */
export interface Segment {
	readonly pass: number;
	readonly state: 'none' | 'part' | 'all';
	readonly label: string;
}

/** What is worth a second look, and why. */
export interface Mark {
	readonly kind: 'disagrees' | 'warning';
	readonly label: string;
}

export interface PaperRow {
	readonly path: string;
	readonly title: string;
	/** The name for assistive technology: the title and all that is otherwise shown by shape and colour. */
	readonly label: string;
	/** The status in words where the group does not say it. */
	readonly status: string;
	readonly segments: readonly Segment[];
	readonly marks: readonly Mark[];
}

export interface GroupRows {
	readonly key: GroupKey;
	readonly name: string;
	readonly label: string;
	readonly count: number;
	readonly folded: boolean;
	/** Empty where the group is folded. */
	readonly rows: readonly PaperRow[];
	/** How many papers are not listed yet, and the words to ask for them. */
	readonly more: { readonly count: number; readonly label: string } | null;
}

/** Which groups are folded, and how many papers of each are listed. */
export interface BoardState {
	readonly folded: ReadonlySet<string>;
	readonly limits: ReadonlyMap<string, number>;
}

/** How many papers of a group are listed at first, and how many more at a time. */
export const PAGE = 100;

/** What the view shows, from the papers: groups in order, their rows only where they are unfolded. */
export function buildRows(papers: Iterable<PaperSummary>, state: BoardState, texts: Texts): GroupRows[] {
	return buildBoard(papers).groups.map(({ key, papers: members }) => {
		const name = texts.shared.group(key);
		const folded = state.folded.has(key);
		const limit = folded ? 0 : (state.limits.get(key) ?? PAGE);
		const hidden = folded ? 0 : Math.max(0, members.length - limit);
		return {
			key,
			name,
			label: texts.plugin.view.group(name, members.length),
			count: members.length,
			folded,
			rows: members.slice(0, limit).map((paper) => paperRow(paper, key, texts)),
			more: hidden === 0 ? null : { count: hidden, label: texts.plugin.view.more(Math.min(hidden, PAGE)) },
		};
	});
}

function paperRow({ path, title, progress, diagnostics }: PaperSummary, group: GroupKey, texts: Texts): PaperRow {
	const segments = progress.passes.map((pass) => segment(pass, texts));
	const marks = [...disagreements(progress, texts), ...warnings(diagnostics, texts)];
	const { unknownStatus } = progress;
	const status = unknownStatus === '' ? statusText(progress.status, group, texts) : unknownStatus;
	const statusLabel = unknownStatus === '' ? status : texts.plugin.view.unknownStatus(unknownStatus);
	const label = [title, statusLabel, ...segments.map((one) => one.label), ...marks.map((mark) => mark.label)].filter((part) => part !== '').join('\n');
	return { path, title, label, status, segments, marks };
}

/** The group says most of it: what it names, that a paper is queued, and that one is being read. */
function statusText(status: ReadingStatus, group: GroupKey, { shared }: Texts): string {
	return group === 'pass-0' || status === 'reading' || status === group ? '' : shared.statuses[status];
}

function segment({ number, answered, prompts, finished }: PassProgress, { plugin }: Texts): Segment {
	const words = prompts === 0 ? plugin.view.segmentEmpty(number) : plugin.view.segment(number, answered, prompts);
	return {
		pass: number,
		state: answered === 0 ? 'none' : answered === prompts ? 'all' : 'part',
		label: finished === '' ? words : `${words}, ${plugin.view.finishedOn(finished)}`,
	};
}

function disagreements({ pass, bodyPass }: PaperSummary['progress'], { plugin }: Texts): Mark[] {
	return bodyPass === null ? [] : [{ kind: 'disagrees', label: plugin.view.disagrees(pass, bodyPass) }];
}

function warnings(diagnostics: readonly Diagnostic[], texts: Texts): Mark[] {
	return diagnostics.map((diagnostic) => ({ kind: 'warning', label: diagnosticText(texts, diagnostic) }));
}
