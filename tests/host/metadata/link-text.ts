import type { Reference } from 'obsidian';

/** The text shown for a link that brings none: `note > heading`. */
function defaultDisplayText(link: string): string {
	return link.split('#').filter(Boolean).join(' > ');
}

/**
 * `[[link|text]]`, with or without `!`. The first bar parts the two, unless nothing stands before
 * it; in a table it is `\|`.
 */
export function readWikiLink(original: string): Reference {
	const inner = original.slice(original.indexOf('[[') + 2, -2);
	const parted = /^(.+?)\\?\|(.*)$/su.exec(inner);
	const link = (parted?.[1] ?? inner).replaceAll('\u00a0', ' ').trim();
	return { link, original, displayText: parted?.[2] ?? defaultDisplayText(link) };
}

/** The target of a Markdown link; null where it is empty or leads out of the vault. */
export function internalTarget(url: string): string | null {
	if (!url || /^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(url)) return null;
	try {
		return decodeURI(url);
	} catch {
		return url;
	}
}

/** A value that is a link and nothing else. */
export function wholeLink(value: string): Reference | null {
	if (/^\[\[[^[\]\r\n]+\]\]$/.test(value)) return readWikiLink(value);
	const markdown = /^\[([^[\]]*)\]\(\s*(?:<([^<>]*)>|([^\s()<>]+))\s*\)$/.exec(value);
	const link = markdown && internalTarget(markdown[2] ?? markdown[3] ?? '');
	return link ? { link, original: value, displayText: markdown[1] ?? '' } : null;
}
