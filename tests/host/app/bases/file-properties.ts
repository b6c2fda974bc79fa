import type { CachedMetadata } from 'obsidian';
import type { App } from '../app';
import type { TFile } from '../vault/files';
import { folderOf } from '../vault/files';
import { getAllTags } from '../vault/metadata-cache';
import { lacking } from './lacking';
import { DateValue } from './values/date-value';
import { ListValue, ObjectValue } from './values/list-value';
import { FileValue, LinkValue, TagValue } from './values/text-values';
import { StringValue } from './values/value';
import type { Value } from './values/value';
import { wrap } from './values/wrap';

/** What every file has, by the names in bases, with what the app calls them. */
export const FILE_PROPERTIES: Readonly<Record<string, string>> = {
	name: 'file name',
	path: 'file path',
	folder: 'folder',
	ext: 'file extension',
	size: 'file size',
	ctime: 'created time',
	mtime: 'modified time',
	tags: 'file tags',
	links: 'file links',
};

function tagsOf(cache: CachedMetadata): string[] {
	return [...new Set(getAllTags(cache) ?? [])];
}

/** A property that every file has. */
export function fileProperty(app: App, file: TFile, name: string): Value {
	const cache = app.metadataCache.getFileCache(file) ?? {};
	switch (name) {
		case 'file':
			return new FileValue(app, file);
		case 'name':
			return new StringValue(file.name);
		case 'basename':
			return new StringValue(file.basename);
		case 'path':
			return new StringValue(file.path);
		case 'folder':
			return new StringValue(folderOf(file.path) || '/');
		case 'ext':
			return new StringValue(file.extension);
		case 'size':
			return wrap(file.stat.size);
		case 'ctime':
			return new DateValue(new Date(file.stat.ctime), true);
		case 'mtime':
			return new DateValue(new Date(file.stat.mtime), true);
		case 'tags':
			return new ListValue(tagsOf(cache).map((tag) => new TagValue(tag)));
		case 'links':
			return new ListValue(
				[...(cache.links ?? []), ...(cache.frontmatterLinks ?? [])].map(({ link }) =>
					LinkValue.parseFromString(app, `[[${link}]]`, file.path),
				),
			);
		case 'properties':
			return new ObjectValue(cache.frontmatter ?? {});
		default:
			throw lacking(`file.${name}`);
	}
}

/** What can be asked of a file; null where the host does not know it. */
export function fileFunction({ app, file }: FileValue, name: string, given: readonly Value[]): Value | null {
	const words = given.map((value) => value.toString());
	const cache = app.metadataCache.getFileCache(file) ?? {};
	switch (name) {
		case 'hasTag': {
			const tags = tagsOf(cache).map((tag) => tag.slice(1).toLowerCase());
			return wrap(
				words.some((word) =>
					tags.some((tag) => `${tag}/`.startsWith(`${word.replace(/^#/u, '').toLowerCase()}/`)),
				),
			);
		}
		case 'inFolder':
			return wrap(
				words.some(
					(word) => word === '/' || `${folderOf(file.path)}/`.startsWith(`${word.replace(/\/$/u, '')}/`),
				),
			);
		case 'hasProperty':
			return wrap(words.some((word) => Object.hasOwn(cache.frontmatter ?? {}, word)));
		case 'hasLink':
			return wrap(given.some((value) => linksTo(app, file, value)));
		default:
			return null;
	}
}

function linksTo(app: App, file: TFile, to: Value): boolean {
	const target =
		to instanceof FileValue
			? to.file
			: to instanceof LinkValue
				? to.target()
				: app.metadataCache.getFirstLinkpathDest(to.toString(), '');
	return target !== null && (app.metadataCache.resolvedLinks[file.path]?.[target.path] ?? 0) > 0;
}
