const ESCAPES = /[\p{Cc}\p{Cf}\u2028\u2029]/gu;
/** What a terminal obeys, line ends aside: control characters, and those that turn the direction of text. */
const COMMANDS = /(?!\n)[\p{Cc}\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/gu;

/**
 * Text from notes as one line that is safe to print: what a terminal would obey, or show as nothing, becomes a space.
 */
export function plainText(text: string): string {
	return text.replace(ESCAPES, (character) => (character === '\u200D' ? character : ' '));
}

/** Lines that are safe to print. */
export function printable(text: string): string {
	return text.replace(COMMANDS, ' ');
}

/** A JSON document that is safe to print: what JSON allows and a terminal would obey is escaped. */
export function printableJson(value: unknown): string {
	return JSON.stringify(value, null, 2).replace(
		COMMANDS,
		(character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
	);
}
