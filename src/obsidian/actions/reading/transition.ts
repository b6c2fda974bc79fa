import { Notice } from 'obsidian';
import type { TFile } from 'obsidian';
import { locate } from '../../../core/text/diagnostics';
import { readPaper } from '../../../core/papers/paper';
import type { Paper } from '../../../core/papers/paper';
import { planTransition } from '../../../core/reading/plan-transition';
import { templatePasses } from '../../../core/template/template';
import { refused, unchanged } from '../../../core/text/plan';
import type { Plan, Planner } from '../../../core/text/plan';
import { DEFAULT_PASS_COUNT, passCountOf } from '../../../core/papers/progress';
import type { ReadingHistory, Transition } from '../../../core/papers/reading-state';
import type { Host } from '../../host';
import type { Templates } from '../../keepers/templates';
import { hostMetadata } from '../../vault/host-metadata';
import { fileFailed } from '../../base/failures';
import { editorOf } from '../../vault/open-notes';
import { diagnosticText, report, reportBatch } from '../../report';
import type { Outcome } from '../../report';
import { today } from '../../../clock';
import { insertOptions, templateOf } from './passes';

/** The state of a note that is not a paper yet. */
const NOT_STARTED: ReadingHistory = { pass: 0, status: 'queued', finished: [] };

/**
 * A planner that takes a step of the reading state machine, from the state of the note at the time of writing.
 *
 * @param step returns null where the step is not possible.
 * @returns null where the template cannot be read; a notice tells the user.
 */
export function transitionPlanner(
	host: Host,
	file: TFile,
	step: (state: ReadingHistory, passCount: number) => Transition | null,
): Planner | null {
	const template = templateOf(host);
	if (template === null) return null;
	return (text) => {
		const options = { ...insertOptions(host, file.path, text), today: today() };
		const paper = paperIn(host, file, text);
		const transition = step(paper?.progress ?? NOT_STARTED, passCount(host.templates, paper));
		const hasAnswers = paper?.passes.some(({ questions }) => questions.some(({ answered }) => answered)) === true;
		return transition === null
			? unchanged()
			: planTransition(text, transition, {
					...options,
					template: host.templates.forNote(text) ?? template,
					hasAnswers,
				});
	};
}

/**
 * Carries out a step and tells the user the result. If no editor has the note open, Ctrl+Z cannot undo the change, so
 * the notice has a button for it.
 *
 * @param outcome is called after the note is written, because only then it is known where the paper is.
 */
export async function carryOut(host: Host, file: TFile, planner: Planner, outcome: () => Outcome): Promise<void> {
	if (editorOf(host.app.workspace, file.path) !== null) {
		report(host.texts, await host.writer.apply(file, planner), outcome());
		return;
	}
	let plan: Plan = unchanged();
	const { written, diagnostics } = await host.batches.write([{ file, plan: (text) => (plan = planner(text)) }]);
	if (written.length > 0)
		reportBatch(host, { written, diagnostics: locate(file.path, plan.diagnostics) }, outcome().done);
	else report(host.texts, diagnostics.length > 0 ? refused(...diagnostics) : unchanged(), outcome());
}

/** Reads the current text of a note. If it cannot be read, a notice tells the user, and the result is null. */
export async function readOrTell({ writer, texts }: Host, file: TFile): Promise<string | null> {
	try {
		return await writer.read(file);
	} catch (error) {
		new Notice(diagnosticText(texts, fileFailed(error)));
		return null;
	}
}

/**
 * Reads a note as a paper, from its text alone if that is enough. Obsidian's cache may be older than the text, so it is
 * used only for a paper that cannot be recognised without it, such as one recognised by its tags.
 */
export function paperIn({ app, index, templates }: Host, file: TFile, text: string): Paper | null {
	const own = readPaper(file.path, text, templates.rules);
	if (own !== null || !index.papers.has(file.path)) return own;
	return readPaper(file.path, text, templates.rules, hostMetadata(text, app.metadataCache.getFileCache(file)));
}

/**
 * The number of passes of a paper. A note may have fewer sections than the template has passes, because each section is
 * added when its pass begins.
 */
export function passCount(templates: Templates, paper: Paper | null): number {
	const ofTemplate =
		(templates.current === null ? [] : templatePasses(templates.current)).at(-1) ?? DEFAULT_PASS_COUNT;
	return paper === null ? ofTemplate : Math.max(passCountOf(paper.progress, 1), ofTemplate);
}
