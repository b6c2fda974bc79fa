import type { LanguageWords } from './language-words';
import { LANGUAGES } from './languages';

/** A language of notes, table labels and the built-in template. */
export type Language = keyof typeof LANGUAGES;

export type FactName = keyof (typeof LANGUAGES)['en']['facts'];

type WordsOfLanguage = LanguageWords<FactName>;

export const WORDS: Readonly<Record<Language, WordsOfLanguage>> = LANGUAGES;

export const EVERY_LANGUAGE: readonly WordsOfLanguage[] = Object.values(WORDS);

export const LANGUAGE_CODES: readonly Language[] = Object.keys(WORDS).filter(isLanguage);

export const FACTS: readonly FactName[] = Object.keys(LANGUAGES.en.facts).filter(isFact);

export function isLanguage(code: unknown): code is Language {
	return typeof code === 'string' && Object.hasOwn(WORDS, code);
}

function isFact(name: string): name is FactName {
	return Object.hasOwn(LANGUAGES.en.facts, name);
}

/** The picked words of all languages in one list. */
export function everyWord<Word>(pick: (words: WordsOfLanguage) => readonly Word[]): Word[] {
	return EVERY_LANGUAGE.flatMap(pick);
}

/** The source of a regular expression for any of the words, longest first. Without words it matches nothing. */
export function anyOf(words: readonly string[]): string {
	const sources = [...new Set(words)]
		.sort((a, b) => b.length - a.length)
		.map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&'));
	return sources.length === 0 ? '(?!)' : `(?:${sources.join('|')})`;
}
