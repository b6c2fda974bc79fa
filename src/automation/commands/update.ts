import { mayHoldBlock } from '../../core/block/block';
import { EXIT, plainText } from '../report';
import type { CommandLineWords, Finding, Io, Report } from '../report';
import { isRefusal, planUpdate } from '../../core/table/plan-update';
import { gatherSources, hasBlock } from '../../core/comparison/sources';
import { worthPrinting } from '../target';
import type { CallTarget } from '../target';
import { startProgress } from '../terminal';
import { fileFailed } from '../disk/disk-vault';
import type { NoteText } from '../disk/disk-vault';
import { writeNote } from '../note-writer';
import type { NoteOutcome } from '../note-writer';
import { createVaultReader } from '../vault-reader';

/**
 * Brings the comparison tables of a vault, folder or note up to date.
 *
 * @param check writes nothing, and only reports which tables are stale.
 */
export async function update(target: CallTarget, check: boolean, io: Io, texts: CommandLineWords): Promise<Report> {
	const outcomes = await updateNotes(target, check, io);
	const paths = (result: NoteOutcome['result']): string[] =>
		outcomes.filter((outcome) => outcome.result === result).map(({ path }) => path);
	const [written, stale, current, refused] = [paths('written'), paths('stale'), paths('unchanged'), paths('refused')];
	const { own } = texts;
	const lines = [
		...written.map((path) => own.update.written(plainText(path))),
		...stale.map((path) => own.update.stale(plainText(path))),
		outcomes.length === 0
			? own.update.none
			: own.update.summary(written.length, stale.length, current.length, refused.length),
	];
	const failed =
		stale.length > 0 || refused.length > 0 || outcomes.some(({ diagnostics }) => diagnostics.some(isRefusal));
	return {
		exit: failed ? EXIT.refused : EXIT.done,
		text: lines.join('\n'),
		data: { vault: target.vault.root, written, stale, current, refused },
		diagnostics: worthPrinting(target, outcomes.flatMap(findingsOf)),
	};
}

/** Updates each note that has, or seems to have, a comparison block. */
export async function updateNotes(
	{ vault, notes, rules, defaults }: CallTarget,
	check: boolean,
	io: Io,
): Promise<NoteOutcome[]> {
	const bar = startProgress(io.stderr, notes.length);
	const hubs = notes.filter((path) => {
		bar.step();
		return seemsToHaveBlock(vault.read(path));
	});
	bar.stop();
	const reader = createVaultReader(vault, rules);
	const outcomes: NoteOutcome[] = [];
	for (const path of hubs) {
		const outcome = writeNote(
			vault,
			path,
			async (text) => planUpdate(text, await gatherSources(path, text, defaults, reader)),
			check,
		);
		// A failure in one note must not keep the others from being updated.
		outcomes.push(
			await outcome.catch(
				(error: unknown): NoteOutcome => ({ path, result: 'refused', diagnostics: [fileFailed(path, error)] }),
			),
		);
	}
	return outcomes;
}

/**
 * Whether a note may have a comparison block. One in another encoding counts only if it contains a block's markers. One
 * that cannot be read at all may contain anything.
 */
function seemsToHaveBlock(note: NoteText): boolean {
	if (note.ok) return hasBlock(note.text);
	return note.raw === null || mayHoldBlock(note.raw);
}

function findingsOf(outcome: NoteOutcome): Finding[] {
	const { path, diagnostics } = outcome;
	return outcome.result === 'stale'
		? [{ code: 'table-stale', path, line: outcome.line }, ...diagnostics]
		: [...diagnostics];
}
