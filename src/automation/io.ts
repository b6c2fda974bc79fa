/** The parts of its process that a command may use. */
export interface Io {
	readonly cwd: string;
	readonly env: Readonly<Record<string, string | undefined>>;
	readonly stdout: Output;
	readonly stderr: Output;
	/** The project's folder, with the built plugin and the sample vault. */
	readonly projectRoot: string;
}

export interface Output {
	write(text: string): unknown;
	/** Whether the output is a terminal, and its width in characters. */
	readonly isTTY?: boolean | undefined;
	readonly columns?: number | undefined;
}

/** Exit codes: done; something is stale or was refused; wrong usage. */
export const EXIT = { done: 0, refused: 1, usage: 2 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

const ESCAPES = /[\p{Cc}\p{Cf}\u2028\u2029]/gu;
/** Characters that a terminal obeys, except line breaks: control characters, and those for the text's direction. */
const COMMANDS = /(?!\n)[\p{Cc}\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/gu;

/** Text from notes as one line that is safe to print. What a terminal would obey or not show becomes a space. */
export function plainText(text: string): string {
	return text.replace(ESCAPES, (character) => (character === '\u200D' ? character : ' '));
}

/** Lines that are safe to print. */
export function printable(text: string): string {
	return text.replace(COMMANDS, ' ');
}

/** A JSON document that is safe to print. Characters that JSON allows but a terminal would obey are escaped. */
export function printableJson(value: unknown): string {
	return JSON.stringify(value, null, 2).replace(
		COMMANDS,
		(character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
	);
}
