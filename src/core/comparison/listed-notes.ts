import { InlineScanner, type NoteLink } from '../markdown/inline';
import { outsideOf } from '../markdown/inline-spans';
import { parseWikilink } from '../markdown/link-target';
import type { LinkTarget } from '../markdown/link-target';
import { readPropertyLinks } from '../markdown/links';
import { append } from '../text/collections';

/** The separators between listed notes, on one line or on several. */
const SEPARATOR = /[,，、;；\n]/gu;
/** The most pieces between separators that can form one name. */
const MOST_PIECES = 8;

/** A part of a text between two separators. */
interface Piece {
	readonly from: number;
	readonly to: number;
	readonly links: readonly NoteLink[];
}

/**
 * The notes that the value of a property lists, by links or simply by names, since the property holds only notes. If a
 * name contains commas, the longest text that leads to a note is taken.
 *
 * @param isNote whether a linkpath leads to a note.
 */
export function readListedNotes(value: unknown, isNote: (linkpath: string) => boolean): LinkTarget[] {
	const found: LinkTarget[] = [];
	// YAML aliases can repeat a value.
	const seen = new Set<unknown>();
	const visit = (item: unknown, isNested: boolean): void => {
		if (seen.has(item)) return;
		seen.add(item);
		if (typeof item === 'string' || typeof item === 'number') append(found, namesIn(String(item), isNote));
		// YAML reads `[[One, two]]` without quotes as a list in a list.
		else if (isTexts(item) && isNested) append(found, namesIn(item.join(', '), isNote));
		else if (Array.isArray(item) && !isNested) for (const one of item as unknown[]) visit(one, true);
		else append(found, readPropertyLinks({ item }));
	};
	visit(value, false);
	return found.filter(({ linkpath }) => linkpath !== '');
}

function isTexts(value: unknown): value is string[] {
	return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

function namesIn(text: string, isNote: (linkpath: string) => boolean): LinkTarget[] {
	const pieces = piecesOf(text);
	const found: LinkTarget[] = [];
	for (let at = 0; at < pieces.length; ) {
		const piece = pieces[at];
		if (piece === undefined) break;
		if (piece.links.length > 0) {
			append(
				found,
				piece.links.filter(({ embed }) => !embed),
			);
			at += 1;
			continue;
		}
		const count = piecesOfName(text, pieces, at, isNote);
		const name = nameAt(text, pieces, at, count);
		if (name !== null) found.push(name);
		at += count;
	}
	return found;
}

/** How many pieces form a name: the most that together lead to a note, else one. */
function piecesOfName(
	text: string,
	pieces: readonly Piece[],
	at: number,
	isNote: (linkpath: string) => boolean,
): number {
	const next = pieces.slice(at, at + MOST_PIECES).findIndex(({ links }) => links.length > 0);
	const most = next === -1 ? Math.min(MOST_PIECES, pieces.length - at) : next;
	for (let count = most; count > 1; count -= 1) {
		const name = nameAt(text, pieces, at, count);
		// A separator after `#` or `|` ends the name.
		if (name !== null && (name.subpath + name.alias).search(SEPARATOR) === -1 && isNote(name.linkpath))
			return count;
	}
	return 1;
}

/** The name that some pieces form, or null. A URL is not a name. */
function nameAt(text: string, pieces: readonly Piece[], at: number, count: number): LinkTarget | null {
	const name = text.slice(pieces[at]?.from, pieces[at + count - 1]?.to).trim();
	return name.includes('://') ? null : parseWikilink(name);
}

function piecesOf(text: string): Piece[] {
	const links: NoteLink[] = [];
	new InlineScanner(text, 0, text.length, links).scan();
	const cuts = [...text.matchAll(SEPARATOR)].map(({ index }) => index).filter(outsideOf(links));
	let next = 0;
	return [...cuts, text.length].map((to, index) => {
		const from = index === 0 ? 0 : (cuts[index - 1] ?? 0) + 1;
		const first = next;
		while ((links[next]?.from ?? Infinity) < to) next += 1;
		return { from, to, links: links.slice(first, next) };
	});
}
