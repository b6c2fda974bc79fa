/** What a link points at and what it shows. */
export interface LinkTarget {
	readonly linkpath: string;
	readonly subpath: string;
	readonly alias: string;
}

/**
 * Reads what stands between `[[` and `]]`. As in Obsidian, a `|` in front is part of the name (`[[|a]]` links to `|a`),
 * and a backslash that only escapes `|` in a table is not part of the name.
 *
 * @returns null for an empty link, which Obsidian does not treat as a link.
 */
export function parseWikilink(content: string): LinkTarget | null {
	const pipe = content.indexOf('|', 1);
	if (pipe === -1) return buildTarget(content, '');
	const target = content.slice(0, content.charAt(pipe - 1) === '\\' ? pipe - 1 : pipe);
	return buildTarget(
		target,
		content
			.slice(pipe + 1)
			.replaceAll('\\|', '|')
			.trim(),
	);
}

/**
 * Reads the destination of a Markdown link.
 *
 * @returns null for a URL or an empty destination, which are not internal links.
 */
export function parseMarkdownTarget(destination: string, label: string): LinkTarget | null {
	if (destination.startsWith('//') || hasScheme(destination)) return null;
	return buildTarget(decode(unescapeMarkdown(destination)), unescapeMarkdown(label).trim());
}

/** Takes the backslash off escaped ASCII punctuation (CommonMark 0.31, section 2.4). */
export function unescapeMarkdown(text: string): string {
	return text.includes('\\') ? text.replace(/\\([!-/:-@[-`{-~])/g, '$1') : text;
}

function buildTarget(target: string, alias: string): LinkTarget | null {
	const trimmed = target.trim();
	if (trimmed === '') return null;
	const hash = trimmed.indexOf('#');
	return {
		linkpath: hash === -1 ? trimmed : trimmed.slice(0, hash).trimEnd(),
		subpath: hash === -1 ? '' : trimmed.slice(hash),
		alias,
	};
}

/** RFC 3986, section 3.1: a letter, then letters, digits, `+`, `-` and `.`, then a colon. */
function hasScheme(destination: string): boolean {
	return /^[a-z][a-z\d+.-]*:/i.test(destination);
}

function decode(destination: string): string {
	try {
		return decodeURIComponent(destination);
	} catch {
		return destination;
	}
}
