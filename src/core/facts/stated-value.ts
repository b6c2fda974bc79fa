import { anyOf, everyWord } from '../words/words';

/** What people type for a fact that nobody states. */
const MISSING = new RegExp(
	String.raw`^(?:[-–—]{1,3}|[?？]{1,3}|\/|${anyOf(everyWord(({ cells }) => cells.missing))})$`,
	'iu',
);

/** Whether a cell says nothing about its fact. */
export function isMissing(cell: string): boolean {
	return cell === '' || MISSING.test(cell);
}

/** What a property's value says, where it is one text, one number or a list that begins with one. */
interface StatedValue {
	/** The text as it is shown: of a link its alias, else the name of the note. */
	readonly text: string;
	/** The name of the note that a link leads to, or '' where the value is no link. */
	readonly target: string;
}

const NOTHING: StatedValue = { text: '', target: '' };
const MOST_LISTS = 3;
/** Of a longer text, which is neither a word nor a date, only the beginning counts. */
const LONGEST = 1000;
const KEYCAP = /^[0-9#*]\uFE0F?\u20E3$/u;
const SYMBOL =
	/^(?:[0-9#*]\uFE0F?\u20E3|\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\u200D|\uFE0E|\uFE0F|[\s■□●○◆◇★☆▶►•·])$/u;
const SYMBOLS_AND_LETTERS = /[0-9#*]\uFE0F?\u20E3|[\s\S]/gu;

/** Reads a property's value. Of a list the first item counts; unquoted, YAML reads `[[Link]]` as a list in a list. */
export function statedValue(value: unknown): StatedValue {
	let depth = 0;
	let first = value;
	// Not further, because by its anchors a YAML list can hold itself.
	for (; depth < MOST_LISTS && Array.isArray(first); depth += 1) first = (first as unknown[])[0];
	if (typeof first !== 'string' && typeof first !== 'number') return NOTHING;
	const text = withoutSymbols(String(first).slice(0, LONGEST));
	if (depth > 1) return linkValue(text);
	return text.startsWith('[[') && text.endsWith(']]') ? linkValue(text.slice(2, -2)) : { text, target: '' };
}

/** A value as a message shows it: what it states, else what kind of value it is. */
export function spelledValue(value: unknown): string {
	const { text } = statedValue(value);
	if (text !== '') return text;
	return typeof value === 'boolean' ? String(value) : Array.isArray(value) ? '[…]' : '{…}';
}

function linkValue(link: string): StatedValue {
	const [path = '', alias = ''] = link.split('|', 2);
	const [note = ''] = path.split('#', 1);
	const target = note
		.slice(note.lastIndexOf('/') + 1)
		.replace(/\.md$/iu, '')
		.trim();
	return { text: alias.trim() === '' ? target : withoutSymbols(alias), target };
}

/**
 * A text without emoji and bullets in front of it and behind it, in the normal form in which full-width letters and
 * circled digits are plain ones. Where there is nothing but an emoji, it stays.
 */
export function withoutSymbols(text: string): string {
	const pieces = text.normalize('NFKC').trim().match(SYMBOLS_AND_LETTERS) ?? [];
	let [from, to] = [0, pieces.length];
	while (from < to && SYMBOL.test(pieces[from] ?? '')) from += 1;
	while (from < to && SYMBOL.test(pieces[to - 1] ?? '')) to -= 1;
	return (from === to ? pieces : pieces.slice(from, to))
		.filter((piece) => from < to || piece !== '\uFE0F')
		.join('')
		.trim();
}

/** Whether a text is nothing but emoji and bullets. */
export function isSymbolic(text: string): boolean {
	return (text.match(SYMBOLS_AND_LETTERS) ?? []).every((piece) => SYMBOL.test(piece));
}

/** Whether a text is a digit in a keycap, as in `2️⃣`. */
export function isKeycap(text: string): boolean {
	return KEYCAP.test(text);
}
