import { BACKTICK, DOLLAR, LESS, PERCENT, TILDE, indexWithin, skipBlanks } from './chars';
import type { OpaqueBlock } from './types';
import { HTML_COMMENT, endsHtml, htmlKind } from './html';
import type { LineCursor } from './line';
import { closesFence, fenceLength } from './starts';

/** An open block that takes its lines as they are. */
export interface RawBlock {
	readonly kind: OpaqueBlock['kind'];
	/** Whether the block ends before a blank line. */
	readonly endsAtBlank: boolean;
	/** Whether the line that opens the block also closes it. */
	readonly oneLine: boolean;
	/** Whether a later line closes the block and is its last. */
	closes(line: LineCursor): boolean;
}

/**
 * Opens the fenced code, HTML, comment or math that starts at the cursor.
 *
 * @param interrupts a paragraph is open, which some kinds of HTML cannot end.
 */
export function openRaw(line: LineCursor, interrupts: boolean): RawBlock | null {
	switch (line.char) {
		case BACKTICK:
		case TILDE:
			return openFence(line);
		case LESS:
			return openHtml(line, interrupts);
		case PERCENT:
			return openMarked(line, 'comment', '%%');
		case DOLLAR:
			return openMarked(line, 'math', '$$');
		default:
			return null;
	}
}

function openFence({ text, at, end, char }: LineCursor): RawBlock | null {
	const length = fenceLength(text, at, end);
	if (length === 0) return null;
	return {
		kind: 'code',
		endsAtBlank: false,
		oneLine: false,
		closes: (line) => line.indent < 4 && closesFence(text, line.at, line.end, char, length),
	};
}

function openHtml({ text, at, end }: LineCursor, interrupts: boolean): RawBlock | null {
	const kind = htmlKind(text, at, end, interrupts);
	if (kind === 0) return null;
	return {
		kind: kind === HTML_COMMENT ? 'comment' : 'html',
		endsAtBlank: kind > 5,
		oneLine: endsHtml(kind, text, at, end),
		closes: (line) => endsHtml(kind, text, line.at, line.end),
	};
}

/** Obsidian's comments and display math: to a line with the closing mark, or wholly on one line. */
function openMarked({ text, at, end }: LineCursor, kind: 'comment' | 'math', mark: string): RawBlock | null {
	if (!text.startsWith(mark, at)) return null;
	const close = indexWithin(text, mark, at + 2, end);
	if (close !== -1 && skipBlanks(text, close + 2, end) !== end) return null;
	return {
		kind,
		endsAtBlank: false,
		oneLine: close !== -1,
		closes: (line) => indexWithin(text, mark, line.at, line.end) !== -1,
	};
}
