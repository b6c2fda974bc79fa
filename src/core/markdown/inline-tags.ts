import { pairRuns, runTokens } from './emphasis';
import type { DelimiterRun } from './emphasis';
import { inlineTagEnd } from './raw';
import type { InlineToken, Mark } from './types';

/** An HTML tag that formats text. */
interface InlineTag {
	/** In lower case. */
	readonly name: string;
	readonly closes: boolean;
	/** As written, with its attributes. */
	readonly text: string;
}

/** A part of inline Markdown before its marks are paired. */
export type InlinePiece = InlineToken | DelimiterRun | InlineTag;

/** The mark of each tag; null for tags whose formatting a table does not keep. */
const MARKS: ReadonlyMap<string, Mark | null> = new Map<string, Mark | null>([
	['b', 'strong'],
	['strong', 'strong'],
	['i', 'emphasis'],
	['em', 'emphasis'],
	['s', 'strike'],
	['del', 'strike'],
	['strike', 'strike'],
	['mark', 'highlight'],
	['u', 'underline'],
	['ins', 'underline'],
	['code', 'code'],
	['kbd', 'code'],
	['samp', 'code'],
	['tt', 'code'],
	['sub', 'sub'],
	['sup', 'sup'],
	['span', null],
	['font', null],
	['small', null],
	['big', null],
	['abbr', null],
]);
const TAG_NAME = /<(\/?)([a-z]{1,6})(?=[\s/>])/iuy;

/** Reads `<br>` or a tag of `MARKS`. Returns null for other HTML. */
export function readTag(text: string, at: number, end: number): InlineTag | null {
	TAG_NAME.lastIndex = at;
	const [opening = '', slash = '', spelling = ''] = TAG_NAME.exec(text) ?? [];
	const name = spelling.toLowerCase();
	if (name !== 'br' && !MARKS.has(name)) return null;
	const closes = slash !== '';
	const to = inlineTagEnd(text, at + opening.length, end, closes);
	return to === -1 ? null : { name, closes, text: text.slice(at, to) };
}

/**
 * Turns pieces into tokens. Emphasis may not cross a pair of tags, so that all marks nest properly. An unpaired tag
 * becomes text.
 */
export function resolvePieces(pieces: readonly InlinePiece[]): InlineToken[] {
	const paired = pairTags(pieces);
	const stretches: DelimiterRun[][] = [[]];
	for (const piece of pieces) {
		if ('char' in piece) stretches.at(-1)?.push(piece);
		if (!('name' in piece) || !paired.has(piece) || markOf(piece) === null) continue;
		if (piece.closes) pairRuns(stretches.pop() ?? []);
		else stretches.push([]);
	}
	for (const runs of stretches) pairRuns(runs);
	return pieces.flatMap((piece): InlineToken[] => {
		if ('char' in piece) return runTokens(piece);
		if (!('name' in piece)) return [piece];
		return paired.has(piece) ? tagTokens(piece) : [{ kind: 'text', text: piece.text }];
	});
}

function markOf({ name }: InlineTag): Mark | null {
	return MARKS.get(name) ?? null;
}

function tagTokens(tag: InlineTag): InlineToken[] {
	const mark = markOf(tag);
	if (mark === null) return [];
	return [tag.closes ? { kind: 'close', mark } : { kind: 'open', mark, url: '' }];
}

/** A closing tag is paired with the last open tag of its name, and those opened in between stay unpaired. */
function pairTags(pieces: readonly InlinePiece[]): ReadonlySet<InlineTag> {
	const paired = new Set<InlineTag>();
	const open: InlineTag[] = [];
	/** The number of open tags of each name, to search only for tags that exist. */
	const waiting = new Map<string, number>();
	for (const piece of pieces) {
		if (!('name' in piece)) continue;
		const { name, closes } = piece;
		const count = waiting.get(name) ?? 0;
		if (!closes) {
			open.push(piece);
			waiting.set(name, count + 1);
		} else if (count > 0) {
			for (let other = open.pop(); other !== undefined; other = open.pop()) {
				waiting.set(other.name, (waiting.get(other.name) ?? 1) - 1);
				if (other.name !== name) continue;
				paired.add(other).add(piece);
				break;
			}
		}
	}
	return paired;
}
