import { locate } from '../../core/text/diagnostics';
import type { LocatedDiagnostic } from '../../core/text/diagnostics';
import { parseFrontMatter } from '../../core/front-matter/block';
import { Board } from '../../core/board/board';
import { readPaper } from '../../core/papers/paper';
import type { Paper, PaperSummary } from '../../core/papers/paper';
import { isNoPaperPath } from '../../core/papers/paper-rules';
import { EXIT } from '../report';
import type { CommandLineWords, Io, Report } from '../report';
import type { CallTarget } from '../target';
import { renderBoard, startProgress } from '../terminal';
import { fileFailed } from '../disk/disk-vault';

/** The reading board of a vault, folder or note, and the problems with notes that could not be read. */
export function progress({ vault, notes, rules }: CallTarget, io: Io, texts: CommandLineWords): Report {
	const papers: Paper[] = [];
	const diagnostics: LocatedDiagnostic[] = [];
	let unread = false;
	const bar = startProgress(io.stderr, notes.length);
	for (const path of notes) {
		const read = vault.read(path);
		bar.step();
		if (!read.ok) {
			// A note in another encoding was read, although it cannot be shown as a paper.
			unread ||= read.raw === null;
			diagnostics.push(read.diagnostic);
		} else if (!isNoPaperPath(path, rules)) {
			try {
				const front = parseFrontMatter(read.text);
				const paper = readPaper(path, read.text, rules, null, front);
				if (paper !== null) papers.push(paper);
				diagnostics.push(...locate(path, paper?.diagnostics ?? front.diagnostics));
			} catch (error) {
				// A failure in one note must not keep the others from the board.
				diagnostics.push(fileFailed(path, error));
			}
		}
	}
	bar.stop();
	const board = new Board(papers);
	const groups = board.groups.map(({ key, papers: members }) => ({ key, papers: members.list.map(paperData) }));
	return {
		exit: unread ? EXIT.refused : EXIT.done,
		text: renderBoard(board, texts),
		data: { vault: vault.root, papers: board.total, groups },
		diagnostics,
	};
}

function paperData({
	path,
	title,
	progress: { pass, status, unknownStatus, source, passes, bodyPass },
}: PaperSummary): object {
	const unknown = unknownStatus === '' ? {} : { unknownStatus };
	// Programs that use this output know the number of questions as `prompts`, its original name.
	const counted = passes.map(({ questions: prompts, ...one }) => ({ ...one, prompts }));
	return { path, title, pass, status, source, passes: counted, bodyPass, ...unknown };
}
