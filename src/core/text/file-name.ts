import { withoutEnd } from './strings';

/** The longest file name that file systems hold, in bytes of UTF-8. */
const MOST_BYTES = 255;
/** Bytes reserved for the number of a copy and the extension. */
const SUFFIX_BYTES = 15;
const MOST_CHARACTERS = 180;

/** Not allowed in a file name, a link or a heading. A lone surrogate cannot be written as UTF-8. */
const UNUSABLE = /[\\/:*?"<>|#^[\]\p{Cc}\p{Cs}]/gu;
/** Windows reserves these names for devices, whatever follows the first dot. */
const RESERVED = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[\d¹²³])(?= *(?:\.|$))/iu;

/** A file name for a title, without an extension; '' if no character of the title can be used in a file name. */
export function fileNameFor(title: string): string {
	const name = title
		.replace(UNUSABLE, ' ')
		.replace(/\s+/gu, ' ')
		.replace(/^[. ]+/u, '')
		.replace(RESERVED, '$&_');
	return cut(name, MOST_BYTES - SUFFIX_BYTES, MOST_CHARACTERS);
}

/** Cuts a name if file systems allow no name of its length with the suffix. */
export function fileNameWithin(name: string, suffix: string): string {
	const room = MOST_BYTES - bytesOf(suffix);
	return bytesOf(name) <= room ? name : cut(name, room, Infinity);
}

/** Never cuts an emoji or an accented letter in two. Dots and spaces at the end go, because Windows drops them. */
function cut(name: string, mostBytes: number, mostCharacters: number): string {
	const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
	const graphemes = Array.from(segmenter.segment(name.slice(0, 2 * mostBytes)), ({ segment }) => segment);
	const whole = takeWithin(graphemes, mostBytes, mostCharacters);
	// The first letter may carry too many accents to fit as a whole.
	return withoutEnd(whole === '' ? takeWithin(Array.from(name), mostBytes, mostCharacters) : whole, /[. ]/u);
}

function takeWithin(pieces: readonly string[], mostBytes: number, mostCharacters: number): string {
	let taken = '';
	let [bytes, characters] = [mostBytes, mostCharacters];
	for (const piece of pieces) {
		bytes -= bytesOf(piece);
		characters -= Array.from(piece).length;
		if (bytes < 0 || characters < 0) break;
		taken += piece;
	}
	return taken;
}

/** The length in bytes of UTF-8. */
function bytesOf(text: string): number {
	return new TextEncoder().encode(text).length;
}
