import type { Diagnostic } from '../text/diagnostics';
import { kindOf } from '../text/diagnostics';
import { parseFrontMatter } from '../front-matter/parse';
import type { ParsedFrontMatter, Properties } from '../front-matter/parse';
import { findProperty } from '../front-matter/properties';
import { propertyLine } from '../front-matter/property-line';
import { readTags } from '../front-matter/tags';
import type { PassReading } from '../passes/prompt';
import { ownTags } from '../block/own-tags';
import { readNotePasses } from '../passes/note-passes';
import { readBibliography } from './bibliography';
import type { Bibliography } from './bibliography';
import { isPaperByBody } from './paper-body';
import { isDeclined, isNoPaperPath, isPaperByMetadata } from './paper-rules';
import type { PaperRules } from './paper-rules';
import { readProgress } from './progress';
import { progressDiagnostics } from './progress-diagnostics';
import type { Progress } from './progress';
import { statusFields } from './stated-status';
import { titleOf } from '../facts/title';

/** One paper note, as the board and the sidebar show it. */
export interface PaperSummary extends Bibliography {
	readonly path: string;
	/** As `titleOf` reads it. */
	readonly title: string;
	/** Without `#`. */
	readonly tags: readonly string[];
	readonly progress: Progress;
	/** What keeps parts of the note from being read. */
	readonly diagnostics: readonly Diagnostic[];
}

/** A paper note with its passes and prompts. */
export interface Paper extends PaperSummary {
	readonly passes: readonly PassReading[];
}

/**
 * A note's properties as the host's own parser gave them, with the tags it found; null where the
 * host could not read them.
 */
export interface HostMetadata {
	readonly properties: Properties;
	readonly tags: readonly string[];
}

/**
 * Reads a note as a paper.
 *
 * @param path the note's vault path.
 * @param host what the host knows already; without it the front matter is read here.
 * @param front the note's front matter, where the caller has read it already.
 * @returns null where the note is no paper.
 */
export function readPaper(
	path: string,
	text: string,
	rules: PaperRules,
	host: HostMetadata | null = null,
	front: ParsedFrontMatter = parseFrontMatter(text),
): Paper | null {
	const properties = host?.properties ?? front.properties;
	if (isNoPaperPath(path, rules) || isDeclined(properties, rules)) return null;
	const passes = readNotePasses(text, front.bodyFrom, rules.known);
	const tags = host?.tags ?? (rules.tagMention.test(text) ? ownTags(text, front) : readTags(front.properties));
	if (
		!isPaperByMetadata({ path, properties, tags }, rules) &&
		!isPaperByBody({ text, bodyFrom: front.bodyFrom, properties, passes }, rules.known)
	)
		return null;
	const progress = readProgress(properties, passes, rules, {
		tags,
		fields: () => statusFields(text, front.bodyFrom, rules),
	});
	return {
		path,
		title: titleOf(path, properties, text, front.bodyFrom),
		...readBibliography(properties),
		tags: [...new Set(tags.map((tag) => tag.replace(/^#/u, '')))],
		progress,
		passes,
		diagnostics: [
			...front.diagnostics,
			...kindDiagnostics(text, properties, rules),
			...progressDiagnostics(text, properties, progress, rules.names),
		],
	};
}

function kindDiagnostics(text: string, properties: Properties, { names }: PaperRules): Diagnostic[] {
	const expectations = [
		{ name: names.pass, expected: 'number', right: ['number', 'text', 'list', 'empty'] },
		{ name: names.status, expected: 'text', right: ['text', 'list', 'empty', 'number'] },
		{ name: 'title', expected: 'text', right: ['text', 'number', 'empty'] },
	] as const;
	return expectations.flatMap(({ name, expected, right }): Diagnostic[] => {
		const property = findProperty(properties, [name]);
		const found = kindOf(property?.value);
		if (property === null || right.some((kind) => kind === found)) return [];
		return [
			{
				code: 'property-kind',
				line: propertyLine(text, property.name),
				details: { property: property.name, found, expected },
			},
		];
	});
}
