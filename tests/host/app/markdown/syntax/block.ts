import type { BlockRule, BlockState, Token } from './markdown-it';

/** A rule for a block between two marks, which may stand in the midst of their lines. */
function between(mark: string, fill: (token: Token, content: string) => void): BlockRule {
	const textOf = (state: BlockState, line: number): string =>
		state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line]);
	return (state, startLine, endLine, silent) => {
		const first = textOf(state, startLine);
		if (!first.startsWith(mark)) return false;
		let last = startLine;
		if (!first.slice(mark.length).trimEnd().endsWith(mark)) {
			if (first.slice(mark.length).includes(mark)) return false;
			for (last = startLine + 1; last < endLine && !textOf(state, last).trimEnd().endsWith(mark); ) last += 1;
			if (last >= endLine) return false;
		}
		if (silent) return true;
		const lines = Array.from({ length: last - startLine + 1 }, (_, at) => textOf(state, startLine + at));
		const token = state.push(mark === '%%' ? 'comment_block' : 'math_block', 'div', 0);
		token.map = [startLine, last + 1];
		token.block = true;
		fill(token, lines.join('\n').trim().slice(mark.length, -mark.length).trim());
		state.line = last + 1;
		return true;
	};
}

export const commentBlock = between('%%', (token) => {
	token.content = '';
});

export const mathBlock = between('$$', (token, content) => {
	token.content = content;
	token.attrs = [['class', 'math math-block']];
});
