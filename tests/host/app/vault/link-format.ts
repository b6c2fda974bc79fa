import type { TFile } from './files';
import type { MetadataCache } from './metadata-cache';

/** The path of a Markdown link: only what would end it is encoded. */
function encodePath(path: string): string {
	return path.replace(/[\\ ]/gu, encodeURIComponent).replaceAll('(', '%28').replaceAll(')', '%29');
}

/** Writes links as a new vault has them: wikilinks by the shortest path that leads there. */
export class LinkFormat {
	constructor(private readonly cache: MetadataCache) {}

	/** A new link. */
	generate(file: TFile, sourcePath: string, subpath: string, alias: string): string {
		const embed = file.extension === 'md' ? '' : '!';
		const path = file.path === sourcePath && subpath !== '' ? '' : this.cache.fileToLinktext(file, sourcePath);
		return `${embed}[[${path}${subpath}${alias === '' ? '' : `|${alias}`}]]`;
	}

	/** A link as it was written, leading to a file: its heading or block, its text and its kind stay. */
	redirect(original: string, file: TFile, sourcePath: string): string {
		const wiki = /^(?<open>!?\[\[)[^|#\]\\]*(?<rest>.*\]\])$/su.exec(original)?.groups;
		if (wiki !== undefined)
			return `${wiki['open'] ?? ''}${this.cache.fileToLinktext(file, sourcePath, !/\.md[|#\]\\]/iu.test(original))}${wiki['rest'] ?? ''}`;
		const angled = /^(?<open>.*\]\(\s*<)[^>#]*(?<rest>.*)$/su.exec(original)?.groups;
		if (angled !== undefined)
			return `${angled['open'] ?? ''}${this.cache.fileToLinktext(file, sourcePath, false)}${angled['rest'] ?? ''}`;
		const plain = /^(?<open>.*\]\(\s*)[^\s#)]*(?<rest>.*)$/su.exec(original)?.groups;
		return `${plain?.['open'] ?? ''}${encodePath(this.cache.fileToLinktext(file, sourcePath, false))}${plain?.['rest'] ?? ''}`;
	}
}
