import { readLinks } from '../markdown/links';
import type { TableOptions } from './options';
import { renderValue } from '../facts/value';
import type { Comparison } from './comparison';
import type { NoteFacts } from './facts';
import type { TablePlace } from './place';
import type { VaultReader } from './rows';

/**
 * Whether Hugo makes a page of a note, by what it states: no draft, not dated ahead, and not one
 * that is taken down some day.
 *
 * @param today `YYYY-MM-DD`.
 */
export function isPublished(
	{ readable, properties }: Pick<NoteFacts, 'readable' | 'properties'>,
	today: string,
): boolean {
	const stated = (name: string): string => renderValue(properties.find(name)?.value).toLowerCase();
	const isAhead = (day: string): boolean => /^\d{4}-\d\d-\d\d/u.test(day) && day.slice(0, today.length) > today;
	const build: unknown = properties.find('_build')?.value ?? properties.find('build')?.value;
	const rendered = typeof build === 'object' && build !== null && 'render' in build ? String(build.render) : 'always';
	return (
		readable &&
		stated('draft') !== 'true' &&
		stated('headless') !== 'true' &&
		stated('expirydate') === '' &&
		['always', 'true'].includes(rendered) &&
		!isAhead(stated('date')) &&
		!isAhead(stated('publishdate'))
	);
}

/**
 * Whether a note lies where the pages of a note's site lie: below the same `content` folder, and in no bundle, which is
 * one page with all that is in it.
 */
function isOnSite(path: string, { path: hub, links }: TablePlace): boolean {
	const content = /^(?:[^]*?\/)?content\//u.exec(hub)?.[0] ?? '';
	if (!path.startsWith(content)) return false;
	const folders = path.split('/').slice(0, -1);
	return folders.every((_, at) => {
		const bundle = `${folders.slice(0, at + 1).join('/')}/index.md`;
		return bundle === path || links.resolve(bundle, hub) !== bundle;
	});
}

/**
 * The notes that a table links to and that are pages of its site, by their vault paths; none where
 * it is not written for Hugo.
 *
 * @param today `YYYY-MM-DD`.
 */
export async function gatherPages(
	{ rows }: Comparison,
	{ links }: TableOptions,
	place: TablePlace,
	vault: VaultReader,
	today: string,
): Promise<ReadonlySet<string>> {
	if (links !== 'hugo') return new Set();
	const linked = rows.flatMap(({ cells }) =>
		cells.flatMap(({ markdown }) => readLinks(markdown).map(({ linkpath }) => vault.resolve(linkpath, place.path))),
	);
	const notes = new Set(
		[...rows.map(({ path }) => path), ...linked.filter((path) => path !== null)].filter(
			(path) => /\.md$/iu.test(path) && isOnSite(path, place),
		),
	);
	const facts = await Promise.all([...notes].map((path) => vault.facts(path)));
	return new Set(facts.flatMap((one) => (one !== null && isPublished(one, today) ? [one.path] : [])));
}
