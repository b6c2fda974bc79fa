import type { LanguageWords } from './language-words';
import { LANGUAGES } from './languages';

/** A language that notes are read in, tables are labelled in and the built-in template exists in. */
export type Language = keyof typeof LANGUAGES;

/** A fact that tables compare papers by. */
export type FactName = keyof (typeof LANGUAGES)['en']['facts'];

type WordsOfLanguage = LanguageWords<FactName>;

/** The words of each language, in the order in which they are tried. */
export const WORDS: Readonly<Record<Language, WordsOfLanguage>> = LANGUAGES;

export const EVERY_LANGUAGE: readonly WordsOfLanguage[] = Object.values(WORDS);

/** The codes of all languages. */
export const LANGUAGE_CODES: readonly Language[] = Object.keys(WORDS).filter(isLanguage);

/** All facts that have a name in every language. */
export const FACTS: readonly FactName[] = Object.keys(LANGUAGES.en.facts).filter(isFact);

export function isLanguage(code: unknown): code is Language {
	return typeof code === 'string' && Object.hasOwn(WORDS, code);
}

function isFact(name: string): name is FactName {
	return Object.hasOwn(LANGUAGES.en.facts, name);
}

/** The words of all languages that rules look for in one place. */
export function everyWord<Word>(pick: (words: WordsOfLanguage) => readonly Word[]): Word[] {
	return EVERY_LANGUAGE.flatMap(pick);
}

/** The source of a regular expression for any of some words, the longest first; without words it matches nothing. */
export function anyOf(words: readonly string[]): string {
	const sources = [...new Set(words)]
		.sort((a, b) => b.length - a.length)
		.map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&'));
	return sources.length === 0 ? '(?!)' : `(?:${sources.join('|')})`;
}
