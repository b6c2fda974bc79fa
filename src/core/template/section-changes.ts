import { scanBlocks } from '../markdown/blocks';
import { isSection, namesSamePass } from '../passes/note-passes';
import type { PassReading, Prompt } from '../passes/prompt';
import { askedBy } from '../passes/read-passes';
import { append } from '../text/append';
import type { TextChange } from '../text/changes';
import { gapBehind, insertAsBlock } from '../text/insert-block';
import { lineEnd, lineEndingOf } from '../text/lines';
import { missingPrompts } from './align';
import { levelFitting, placeFor } from './place';
import type { FreePlace, Note } from './place';
import { deepestLevel, sectionBody, sectionText, shiftHeadings } from './section';
import type { Template } from './template';

/** What is to be in a note. */
export interface SectionsToInsert extends Note {
	/** The passes of the note, sections and tasks. */
	readonly present: readonly PassReading[];
	readonly template: Template;
	/** Some of the template's passes. */
	readonly wanted: readonly PassReading[];
	/** Where all new sections go, or null for the place of each in the order of passes. */
	readonly place: FreePlace | null;
	/** Whether new sections keep the template's level where the note has no pass, instead of one that fits the note. */
	readonly asInTemplate: boolean;
}

/** What a note has for the same pass as a section of a template. */
export function ownPass(present: readonly PassReading[], section: PassReading): PassReading | undefined {
	return present.find((pass) => namesSamePass(pass, section));
}

/**
 * The changes that give a note the sections wanted, and the sections it has already the questions they lack. A pass
 * that is a task of the note stays as it is.
 *
 * @returns in ascending order.
 */
export function sectionChanges({
	present,
	template,
	wanted,
	place,
	asInTemplate,
	...note
}: SectionsToInsert): TextChange[] {
	const { text, bodyFrom } = note;
	const eol = lineEndingOf(text);
	const insertions = new Map<number, string[]>();
	const changes: TextChange[] = [];
	const sections = present.filter(isSection);
	const filled = new Set<PassReading>();
	const asked = askedBy(
		wanted.filter((section) => ownPass(present, section) === undefined).flatMap(({ numbers }) => numbers),
		note.known,
	);
	for (const section of wanted) {
		const own = ownPass(present, section);
		if (own === undefined) {
			const ordered = placeFor(section, sections, note, asked);
			const at = place?.at ?? ordered.at;
			const level =
				ordered.level ??
				Math.max(section.level, place?.level ?? 1, asInTemplate ? 1 : levelFitting(text, bodyFrom, at));
			const written = sectionText(template, section, Math.min(level, deepestLevel(template, section)), eol);
			insertions.set(at, [...(insertions.get(at) ?? []), written]);
		} else if (!isSection(own)) {
			continue;
		} else if (text.slice(own.from, own.to).includes('\n') || own.prompts.length > 0) {
			append(changes, promptChanges(text, template, section, own, eol));
		} else if (own.level <= deepestLevel(template, section) && !filled.has(own)) {
			// Of two passes in one section, what the second asks would answer what the first asks last.
			filled.add(own);
			const at = lineEnd(text, own.to);
			const body = sectionBody(template, section, own.level, eol);
			if (body !== '') changes.push({ from: at, to: at, insert: body + gapBehind(text, at) });
		}
	}
	for (const [at, sections] of insertions) changes.push(insertAsBlock(text, bodyFrom, at, sections.join(eol + eol)));
	return changes.sort((a, b) => a.from - b.from);
}

function promptChanges(
	text: string,
	template: Template,
	section: PassReading,
	own: PassReading,
	eol: string,
): TextChange[] {
	return missingPrompts(section, own).flatMap(({ prompt, behind }): TextChange[] => {
		const neighbour = behind ?? own.prompts[0];
		if (neighbour === undefined || neighbour.form !== prompt.form) return [];
		const source = template.text.slice(prompt.from, prompt.to);
		const written = shiftHeadings(
			source,
			headingLevel(text, neighbour) - headingLevel(template.text, prompt),
		).replace(/\r?\n/gu, eol);
		const gap =
			prompt.form === 'heading' ||
			(prompt.form !== 'row' && text.slice(neighbour.from, neighbour.to).includes('\n'))
				? eol + eol
				: eol;
		const place = behind === null ? neighbour.from : lineEnd(text, behind.to);
		return [{ from: place, to: place, insert: behind === null ? written + gap : gap + written }];
	});
}

/** The level of the heading that a prompt is, 0 for another form. */
function headingLevel(text: string, { from, to }: Prompt): number {
	const [first] = scanBlocks(text.slice(from, to));
	return first?.kind === 'heading' ? first.level : 0;
}
