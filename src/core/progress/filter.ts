import type { PaperSummary } from './paper';
import { noteName } from './title';

/** Whether a paper is what is looked for: by its title, its note's name, one of its authors or tags (`#tag`). */
export function matchesPaper({ path, title, authors, tags }: PaperSummary, matches: (text: string) => boolean): boolean {
	const name = noteName(path);
	if (matches(title) || (name !== title && matches(name))) return true;
	if (authors !== '' && authors.split(/\s*[,;，；、]\s*/u).some(matches)) return true;
	return tags.some((tag) => matches(`#${tag}`));
}
