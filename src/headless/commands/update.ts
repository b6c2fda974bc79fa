import { isRefusal, planUpdate } from '../../core/table/plan-update';
import { gatherSources, hasBlock } from '../../core/table/sources';
import { unchanged } from '../../core/text/plan';
import { EXIT } from '../io';
import type { Io } from '../io';
import { writeNote } from '../note-writer';
import type { NoteOutcome } from '../note-writer';
import type { Report, Texts } from '../report';
import type { Target } from '../target';
import { plainText } from '../terminal/plain-text';
import { startProgress } from '../terminal/progress-bar';
import { createVaultReader } from '../vault-reader';

/**
 * Brings the comparison tables of a vault (or of one note) up to date.
 *
 * @param check write nothing, and say what is stale.
 */
export async function update(target: Target, check: boolean, io: Io, texts: Texts): Promise<Report> {
	const outcomes = await updateNotes(target, check, io);
	const paths = (result: NoteOutcome['result']): string[] => outcomes.filter((outcome) => outcome.result === result).map(({ path }) => path);
	const diagnostics = outcomes.flatMap((outcome) => outcome.diagnostics);
	const [written, stale, current, refused] = [paths('written'), paths('stale'), paths('unchanged'), paths('refused')];
	const { own } = texts;
	const lines = [
		...written.map((path) => own.update.written(plainText(path))),
		...stale.map((path) => own.update.stale(plainText(path))),
		outcomes.length === 0 ? own.update.none : `${own.update.summaryTitle}: ${own.update.summary(written.length, stale.length, current.length, refused.length)}`,
	];
	const failed = stale.length > 0 || refused.length > 0 || diagnostics.some(isRefusal);
	return {
		exit: failed ? EXIT.refused : EXIT.done,
		text: lines.join('\n'),
		data: { vault: target.vault.root, written, stale, current, refused },
		diagnostics,
	};
}

/** What became of each note that has, or seems to have, a comparison block. */
export async function updateNotes({ vault, note, rules, defaults }: Target, check: boolean, io: Io): Promise<NoteOutcome[]> {
	const reader = createVaultReader(vault, rules);
	const paths = note === null ? vault.notes : [note];
	const bar = startProgress(io.stderr, paths.length);
	const outcomes: NoteOutcome[] = [];
	for (const path of paths) {
		let seen = false;
		const outcome = await writeNote(vault, path, async (text) => {
			seen = hasBlock(text);
			return seen ? planUpdate(text, await gatherSources(path, text, defaults, reader)) : unchanged();
		}, check);
		bar.step();
		if (seen || outcome.result === 'refused') outcomes.push(outcome);
	}
	bar.stop();
	return outcomes;
}
