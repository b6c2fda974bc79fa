import { noteLanguageOf } from '../../core/block/language';
import { planInsert } from '../../core/template/plan-insert';
import { EXIT, plainText, refusal } from '../report';
import type { CommandLineWords, Report } from '../report';
import { parseFrontMatter } from '../../core/front-matter/block';
import { knownQuestions } from '../../core/template/template';
import type { CallTarget } from '../target';
import { titleOf } from '../../core/facts/title';
import { writeNote } from '../note-writer';
import { templateFor } from '../vault-settings';
import type { Language } from '../../core/words/words';

interface InsertWanted {
	readonly pass: number | null;
	/** The language of the built-in template; null for the user's own template, or the note's language. */
	readonly language: Language | null;
	/** For a note whose own language is unknown. */
	readonly fallback: Language;
	/** The values of the placeholders for date and time. */
	readonly clock: Readonly<Record<string, string>>;
}

/** Inserts the reading template, or one pass of it, into a note. */
export async function insert(
	target: CallTarget,
	path: string,
	wanted: InsertWanted,
	texts: CommandLineWords,
): Promise<Report> {
	if (wanted.language === null && target.templateProblem !== null) return refusal(target.templateProblem);
	const outcome = await writeNote(target.vault, path, async (text) => {
		const template = templateFor(target, wanted.language, noteLanguageOf(text), wanted.fallback);
		const known = knownQuestions([template], target.rules.known);
		const { properties, bodyFrom } = parseFrontMatter(text);
		return planInsert(text, template, wanted.pass ?? 'all', {
			known,
			rules: target.rules,
			values: { ...wanted.clock, title: titleOf(path, properties, text, bodyFrom) },
		});
	});
	const { insert: said } = texts.own;
	const shown = plainText(path);
	return {
		exit: outcome.result === 'refused' ? EXIT.refused : EXIT.done,
		text:
			outcome.result === 'written'
				? said.written(shown)
				: outcome.result === 'unchanged'
					? said.unchanged(shown)
					: '',
		data: { note: path, result: outcome.result },
		diagnostics: outcome.diagnostics,
	};
}
