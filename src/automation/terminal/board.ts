import type { Board } from '../../core/board/board';
import type { PaperSummary } from '../../core/papers/paper';
import type { Texts } from '../report';
import { layOut } from './columns';
import { plainText } from './plain-text';

/** The reading board as lines: a heading for each group, a paper on each line. */
export function renderBoard({ groups, total }: Board, texts: Texts): string {
	const { progress } = texts.own;
	if (total === 0) return progress.none;
	const lines = layOut(groups.flatMap((group) => group.papers.list.map((paper) => paperColumns(paper, texts))));
	let next = 0;
	const sections = groups.map((group) => {
		const own = lines.slice(next, (next += group.papers.size));
		return [
			progress.group(texts.shared.group(group.key), group.papers.size),
			...own.map((line) => `  ${line}`),
		].join('\n');
	});
	return [progress.title(total), ...sections].join('\n\n');
}

function paperColumns(paper: PaperSummary, { own, shared }: Texts): string[] {
	const { passes, bodyPass, unknownStatus } = paper.progress;
	const bars = passes.map(({ number, answered, prompts }) => `${number}: ${answered}/${prompts}`).join('  ');
	const last = passes.filter((pass) => pass.finished !== '').at(-1);
	const marks = [
		last === undefined ? '' : own.progress.finished(shared.group(`pass-${last.number}`), last.finished),
		bodyPass === null
			? ''
			: bodyPass === 0
				? own.progress.unanswered()
				: own.progress.disagrees(shared.group(`pass-${bodyPass}`)),
		unknownStatus === '' ? '' : own.progress.unknownStatus(unknownStatus),
	];
	return [plainText(paper.title), bars, plainText(marks.filter((mark) => mark !== '').join('; '))];
}
