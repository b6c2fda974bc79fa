import { withoutEnd } from './strings';

/** The longest file name that file systems hold, in bytes of UTF-8. */
const MOST_BYTES = 255;
/** Bytes reserved for the number of a copy and the extension, which are appended to a name. */
const SUFFIX_BYTES = 15;
const MOST_CHARACTERS = 180;

/**
 * Characters that cannot be used in a file name, a link or a heading. A surrogate without its partner cannot be written
 * as UTF-8.
 */
const UNUSABLE = /[\\/:*?"<>|#^[\]\p{Cc}\p{Cs}]/gu;
/** Windows reserves these names for devices, whatever follows the first dot. */
const RESERVED = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[\d¹²³])(?= *(?:\.|$))/iu;

/**
 * A file name for a title, without an extension: characters that a file name or a link cannot hold become spaces. It is
 * short enough for every file system, with room for a copy's number and an extension.
 *
 * @returns '' if no character of the title can be used in a file name.
 */
export function fileNameFor(title: string): string {
	const name = title
		.replace(UNUSABLE, ' ')
		.replace(/\s+/gu, ' ')
		.replace(/^[. ]+/u, '')
		.replace(RESERVED, '$&_');
	return cut(name, MOST_BYTES - SUFFIX_BYTES, MOST_CHARACTERS);
}

/** A file name, cut if needed so that it fits the length limit of file systems together with a suffix. */
export function fileNameWithin(name: string, suffix: string): string {
	const room = MOST_BYTES - bytesOf(suffix);
	return bytesOf(name) <= room ? name : cut(name, room, Infinity);
}

/**
 * Cuts between characters as people see them, so that no emoji or accented letter is cut in two. Windows drops dots and
 * spaces at the end.
 */
function cut(name: string, mostBytes: number, mostCharacters: number): string {
	const limit = { bytes: mostBytes, characters: mostCharacters };
	const whole = takeWithin(
		[...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(name.slice(0, 2 * mostBytes))].map(
			({ segment }) => segment,
		),
		limit,
	);
	// A single letter may carry so many accents that it does not fit as a whole.
	return withoutEnd(whole === '' ? takeWithin(Array.from(name), limit) : whole, /[. ]/u);
}

function takeWithin(pieces: readonly string[], limit: { readonly bytes: number; readonly characters: number }): string {
	let taken = '';
	let { bytes, characters } = limit;
	for (const piece of pieces) {
		bytes -= bytesOf(piece);
		characters -= Array.from(piece).length;
		if (bytes < 0 || characters < 0) break;
		taken += piece;
	}
	return taken;
}

/** How many bytes a text takes in UTF-8. */
function bytesOf(text: string): number {
	return new TextEncoder().encode(text).length;
}
