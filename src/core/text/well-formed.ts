/** Halves of a surrogate pair, and the control characters besides those of white space that Markdown knows. */
const UNWRITABLE = /(?![\t\n\r])[\p{Cc}\p{Cs}]/gu;

/**
 * A text as a table can show it: what no file can hold (half of a surrogate pair) or what terminals obey and editors do
 * not show (NUL, ESC) becomes U+FFFD, as it would in a file that is read back. Every character keeps its place.
 */
export function wellFormed(text: string): string {
	return text.replace(UNWRITABLE, '\uFFFD');
}
