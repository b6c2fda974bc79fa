/** A word or sign of an expression. */
export interface Token {
	readonly kind: 'name' | 'string' | 'number' | 'sign';
	readonly text: string;
}

/** A hyphen belongs to a name where it stands between its letters: `reading-status`. */
const PATTERN =
	/\s*(?:(?<name>[\p{L}_][\p{L}\p{N}_]*(?:-[\p{L}\p{N}_]+)*)|(?<number>\d+(?:\.\d+)?)|(?<string>"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|(?<sign>\|\||&&|[=!<>]=|[!<>+\-*/%()[\].,]))/uy;

/** The words and signs of an expression, in their order. */
export function tokensOf(text: string): Token[] {
	const tokens: Token[] = [];
	const trimmed = text.trimEnd();
	PATTERN.lastIndex = 0;
	while (PATTERN.lastIndex < trimmed.length) {
		const from = PATTERN.lastIndex;
		const groups = PATTERN.exec(trimmed)?.groups;
		if (groups === undefined) throw new Error(`Cannot read "${text}" from "${trimmed.slice(from)}" on`);
		const [kind, found] = Object.entries(groups).find(([, part]) => part !== undefined) ?? ['sign', ''];
		tokens.push({
			kind: kind as Token['kind'],
			text: kind === 'string' ? found.slice(1, -1).replace(/\\(.)/gu, '$1') : found,
		});
	}
	return tokens;
}
