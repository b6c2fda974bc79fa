const ESCAPES = /[\p{Cc}\p{Cf}\u2028\u2029]/gu;

/** Text from notes as one line that is safe to print: what a terminal would obey, or show as nothing, becomes a space. */
export function plainText(text: string): string {
	return text.replace(ESCAPES, (character) => (character === '\u200D' ? character : ' '));
}
