import type { Vault } from './vault';
import { folderOf } from './files';
import type { TFile } from './files';
import type { MetadataCache } from './metadata-cache';

/** The path from a folder to a file, by `..` where it has to go up. */
function relativePath(from: string, to: string): string {
	const [start, end] = [from.split('/').filter(Boolean), to.split('/')];
	let common = 0;
	while (common < start.length && start[common] === end[common]) common += 1;
	return [...start.slice(common).map(() => '..'), ...end.slice(common)].join('/');
}

/** The path of a Markdown link: only what would end it is encoded. */
function encodePath(path: string): string {
	return path.replace(/[\\ ]/gu, encodeURIComponent).replaceAll('(', '%28').replaceAll(')', '%29');
}

/** Writes links as the vault's settings say. */
export class LinkFormat {
	constructor(
		private readonly vault: Vault,
		private readonly cache: MetadataCache,
	) {}

	/** How a note names a file, by the format that is set. */
	pathTo(file: TFile, sourcePath: string, omitMdExtension: boolean): string {
		const format = this.vault.getConfig('newLinkFormat');
		if (format === 'shortest') return this.cache.fileToLinktext(file, sourcePath, omitMdExtension);
		const path = format === 'absolute' ? file.path : relativePath(folderOf(sourcePath), file.path);
		return omitMdExtension && file.extension === 'md' ? path.slice(0, -'.md'.length) : path;
	}

	/** A new link. */
	generate(file: TFile, sourcePath: string, subpath: string, alias: string): string {
		const embed = file.extension === 'md' ? '' : '!';
		const isOwn = file.path === sourcePath && subpath !== '';
		if (this.vault.getConfig('useMarkdownLinks')) {
			return `${embed}[${alias === '' ? file.basename : alias}](${isOwn ? '' : encodePath(this.pathTo(file, sourcePath, false))}${encodePath(subpath)})`;
		}
		return `${embed}[[${isOwn ? '' : this.pathTo(file, sourcePath, true)}${subpath}${alias === '' ? '' : `|${alias}`}]]`;
	}

	/** A link as it was written, leading to a file: its heading or block, its text and its kind stay. */
	redirect(original: string, file: TFile, sourcePath: string): string {
		const wiki = /^(?<open>!?\[\[)[^|#\]\\]*(?<rest>.*\]\])$/su.exec(original)?.groups;
		if (wiki !== undefined)
			return `${wiki['open'] ?? ''}${this.pathTo(file, sourcePath, !/\.md[|#\]\\]/iu.test(original))}${wiki['rest'] ?? ''}`;
		const angled = /^(?<open>.*\]\(\s*<)[^>#]*(?<rest>.*)$/su.exec(original)?.groups;
		if (angled !== undefined)
			return `${angled['open'] ?? ''}${this.pathTo(file, sourcePath, false)}${angled['rest'] ?? ''}`;
		const plain = /^(?<open>.*\]\(\s*)[^\s#)]*(?<rest>.*)$/su.exec(original)?.groups;
		return `${plain?.['open'] ?? ''}${encodePath(this.pathTo(file, sourcePath, false))}${plain?.['rest'] ?? ''}`;
	}
}
