import type { CachedMetadata } from 'obsidian';
import { blocksOf, nameSections } from './block-ids';
import { parseDocument } from './document';
import { frontMatterLinks, readFrontMatter } from './front-matter';
import { inlineOf } from './links';
import { listItemsOf } from './list-items';
import { Positions } from './positions';
import { referencesOf } from './references';
import { headingsOf, sectionsOf } from './sections';

const BYTE_ORDER_MARK = '\uFEFF';

/** A note's metadata as the app caches it: what is not in the note is absent. */
export function parseMetadata(text: string): CachedMetadata {
	const positions = new Positions(text);
	const from = text.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
	const frontMatter = readFrontMatter(text, from);
	const document = parseDocument(text, frontMatter?.bodyStart ?? from);

	const listItems = listItemsOf(document, positions);
	const sections = sectionsOf(document, positions);
	const frontmatterPosition = frontMatter && positions.pos(from, frontMatter.end);
	if (frontmatterPosition) sections.unshift({ type: 'yaml', position: frontmatterPosition });
	nameSections(sections, text);
	const blocks = blocksOf([...sections, ...listItems]);
	const lists = {
		sections,
		headings: headingsOf(document, positions),
		listItems,
		...inlineOf(document, positions),
		...referencesOf(document, positions),
	};
	const properties = frontMatter?.properties;
	return {
		...Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0)),
		...(Object.keys(blocks).length > 0 && { blocks }),
		...(properties &&
			frontmatterPosition && {
				frontmatter: properties,
				frontmatterPosition,
				frontmatterLinks: frontMatterLinks(properties),
			}),
	};
}
