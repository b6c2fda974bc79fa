import type { CachedMetadata, Reference } from 'obsidian';
import { linkPathOf } from '../../metadata/link-paths';
import type { App } from '../app';
import { isRecord } from '../../metadata/front-matter';
import type { TAbstractFile, TFile } from './files';
import { editFrontMatter } from './front-matter-edit';
import type { LinkFormat } from './link-format';

/** A link of a note, and the file that it led to before a rename. */
interface KnownLink {
	readonly reference: Reference & {
		readonly position?: { readonly start: { readonly offset: number }; readonly end: { readonly offset: number } };
		readonly key?: string;
	};
	readonly target: TFile;
}

/** What a rename makes of the links of one note. */
interface NoteUpdate {
	readonly note: TFile;
	readonly links: readonly KnownLink[];
}

/** The links of all notes, with what they lead to, so that they can be set right once files have moved. */
export class LinkUpdate {
	private readonly before: readonly NoteUpdate[];

	constructor(
		private readonly app: App,
		private readonly format: LinkFormat,
	) {
		this.before = app.vault.getMarkdownFiles().map((note) => ({ note, links: linksOf(app, note) }));
	}

	/**
	 * What has to be written now that a file or folder has moved: links to it, and those that lead
	 * elsewhere from where they are.
	 */
	due(moved: TAbstractFile): NoteUpdate[] {
		const isMoved = ({ path }: TFile): boolean => path === moved.path || path.startsWith(`${moved.path}/`);
		const changes = ({ reference, target }: KnownLink, note: TFile): boolean => {
			const leads = this.app.metadataCache.getFirstLinkpathDest(linkPathOf(reference.link), note.path);
			if (leads === target && !isMoved(target)) return false;
			return this.format.redirect(reference.original, target, note.path) !== reference.original;
		};
		return this.before
			.map(({ note, links }) => ({ note, links: links.filter((link) => changes(link, note)) }))
			.filter(({ links }) => links.length > 0);
	}

	async write({ note, links }: NoteUpdate): Promise<void> {
		const inText = links
			.filter(({ reference }) => reference.position !== undefined)
			.sort((a, b) => startOf(b) - startOf(a));
		const inProperties = links.filter(({ reference }) => reference.key !== undefined);
		await this.app.vault.process(note, (text) => {
			let written = text;
			for (const { reference, target } of inText) {
				const { original, position } = reference;
				if (position === undefined || written.slice(position.start.offset, position.end.offset) !== original)
					continue;
				written =
					written.slice(0, position.start.offset) +
					this.format.redirect(original, target, note.path) +
					written.slice(position.end.offset);
			}
			if (inProperties.length === 0) return written;
			return editFrontMatter(written, (properties) => {
				for (const { reference, target } of inProperties)
					setAt(
						properties,
						(reference.key ?? '').split('.'),
						this.format.redirect(reference.original, target, note.path),
					);
			});
		});
	}
}

const startOf = ({ reference }: KnownLink): number => reference.position?.start.offset ?? 0;

function linksOf({ metadataCache }: App, note: TFile): KnownLink[] {
	const { links = [], embeds = [], frontmatterLinks = [] }: CachedMetadata = metadataCache.getFileCache(note) ?? {};
	return [...links, ...embeds, ...frontmatterLinks].flatMap((reference) => {
		const path = linkPathOf(reference.link);
		const target = path === '' ? null : metadataCache.getFirstLinkpathDest(path, note.path);
		return target === null ? [] : [{ reference, target }];
	});
}

/** Sets a value that stands deeper in properties: `key.0.inner`. */
function setAt(holder: Record<string, unknown>, [key = '', ...deeper]: readonly string[], value: string): void {
	const inner = holder[key];
	if (deeper.length === 0) holder[key] = value;
	else if (isRecord(inner)) setAt(inner, deeper, value);
	else if (Array.isArray(inner)) {
		const list: Record<string, unknown> = { ...inner };
		setAt(list, deeper, value);
		holder[key] = Object.values(list);
	}
}
