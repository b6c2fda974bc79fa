import type { EditorState } from '@codemirror/state';

const LINK =
	/!?\[\[(?<target>[^[\]|\n]+)(?:\|[^[\]\n]*)?\]\]|\[[^[\]\n]*\]\((?<href>[^()\s]+)\)|(?<url>https?:\/\/[^\s<>)]+)/gu;

/** What a link at an offset leads to; null where there is none. */
export function linkAt(state: EditorState, offset: number): string | null {
	const line = state.doc.lineAt(offset);
	for (const match of line.text.matchAll(LINK)) {
		const from = line.from + match.index;
		if (from <= offset && offset <= from + match[0].length)
			return match.groups?.['target'] ?? match.groups?.['href'] ?? match.groups?.['url'] ?? null;
	}
	return null;
}
