import { onOneLine } from '../text/strings';
import type { Properties } from '../front-matter/block';
import { findProperty } from '../front-matter/properties';
import { isReferenceName } from '../passes/heading-questions';
import { WrittenNumbers } from '../front-matter/written-value';
import { readInline } from '../markdown/read-inline';
import { scanBlocks } from '../markdown/blocks';
import type { Block, HeadingBlock } from '../markdown/blocks';
import { labelKey } from '../text/names';
import { readPassHeading } from '../passes/pass-heading';
import { isHeading } from '../passes/region';
import { columnFor, labelsOf } from './columns';
import { plainText } from '../markdown/plain-text';
import { everyWord } from '../words/words';

/** A heading with one of these names is a section, not the title. */
const NO_TITLE: ReadonlySet<string> = new Set(everyWord(({ sections }) => sections.general));
const TITLES = labelsOf('title');
/** A note without a match has no first-level heading and need not be scanned. */
const MAY_HAVE_H1 = /(?:^|\n) {0,3}(?:#[ \t]|=+[ \t]*(?:\r?\n|$))/u;

/** The file name without folder and extension. */
export function noteName(path: string): string {
	return path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/iu, '');
}

/**
 * The title of a paper: its `title` property as the note spells it; else its only first-level heading, not counting
 * passes, unless that names a section; else the file name.
 *
 * @param text the note; '' if only its properties are known.
 */
export function titleOf(path: string, properties: Properties, text: string, bodyFrom: number): string {
	return titleProperty(properties, text) ?? onlyHeading(text, bodyFrom) ?? noteName(path);
}

/** The title without regard to headings. */
export function nameOf(path: string, properties: Properties, text: string): string {
	return titleProperty(properties, text) ?? noteName(path);
}

function titleProperty(properties: Properties, text: string): string | null {
	const found = findProperty(properties, TITLES);
	if (typeof found?.value === 'number') return new WrittenNumbers(text).of(found.name) ?? String(found.value);
	const title = typeof found?.value === 'string' ? found.value.trim() : '';
	return title === '' ? null : title;
}

function onlyHeading(text: string, bodyFrom: number): string | null {
	if (!MAY_HAVE_H1.test(text)) return null;
	const [heading, ...more] = scanBlocks(text, bodyFrom).filter(isOfTitleLevel);
	return heading === undefined || more.length > 0 ? null : titleIn(heading.text);
}

/** Whether a heading may be the title: on the first level, and not the name of a pass or a section. */
export function isTitleHeading(block: Block): boolean {
	return isOfTitleLevel(block) && titleIn(block.text) !== null;
}

function isOfTitleLevel(block: Block): block is HeadingBlock {
	return isHeading(block) && block.level === 1 && readPassHeading(block.text).length === 0;
}

function titleIn(heading: string): string | null {
	if (heading.includes('{{')) return null;
	const shown = onOneLine(plainText(readInline(heading)));
	// A heading such as `Training` states a fact that tables compare.
	const namesSection = NO_TITLE.has(labelKey(shown)) || columnFor(shown).fact !== null || isReferenceName(shown);
	return shown === '' || namesSection ? null : shown;
}
