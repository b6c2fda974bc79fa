// The room `core/words`. The words that the rules of the other rooms look for, in one file per language. These files
// contain no rules.

/**
 * Everything the rules know about one language. Words are in lower case and match in any letter case.
 *
 * @typeParam Fact the facts that tables compare. English defines them, and every other language must name them all.
 */
export interface LanguageWords<Fact extends string = string> {
	/** What speakers call the language. */
	readonly name: string;
	/** Whether spaces separate words. Without spaces, a unit directly follows its number. */
	readonly isSpaced: boolean;
	/** The letters that identify the language, or null if several languages use them. */
	readonly script: Script | null;
	readonly facts: Readonly<Record<Fact, readonly [label: string, ...names: string[]]>>;
	/** Ends a list that is not shown in full: `Vaswani et al.` */
	readonly andOthers: string;
	readonly passes: PassWords;
	readonly statuses: StatusWords;
	readonly questions: QuestionWords;
	readonly sections: SectionWords;
	readonly cells: CellWords;
	readonly quantities: QuantityWords;
	readonly dates: DateWords;
	readonly vault: VaultWords;
	/**
	 * The built-in template as a Markdown note.
	 *
	 * @param time the duration of a pass in minutes, by the number of the pass.
	 */
	readonly template: (time: (pass: number) => number) => string;
}

interface Script {
	readonly letters: RegExp;
	/** Letters that another language mixes with these: Japanese mixes kana with Chinese characters. */
	readonly mixed: RegExp;
}

export interface PassWords {
	/** From zero to nine. */
	readonly numbers: readonly string[];
	/** From first to ninth; empty if ordinals are numbers with a prefix. */
	readonly ordinals: readonly string[];
	/** Endings that turn digits into an ordinal: `2nd`. */
	readonly ordinalEndings: readonly string[];
	/** Turns the number after it into an ordinal: 第二. */
	readonly ordinalPrefix: string;
	readonly articles: readonly string[];
	/** Words for a pass. */
	readonly names: readonly string[];
	/** Words that can mean a pass, but often mean something else: `First glance`. */
	readonly readings: readonly string[];
	/** Words that join several passes. */
	readonly joins: readonly string[];
	/** Words between the first and the last of several passes. */
	readonly ranges: readonly string[];
	/** Words between a pass and the number of passes: `2 of 3`. */
	readonly totals: readonly string[];
	/** Units of time after the name of a pass: `Pass 1 10 min`. */
	readonly times: readonly string[];
}

interface StatusWords {
	/** Words for each status, as lines of the form used in the settings: `word, word = status [pass]`. */
	readonly words: readonly string[];
	/** Names of properties, fields and tags that hold a status. */
	readonly names: readonly string[];
	/** Those of `names` that notes of any kind use, so they do not show that a note is a paper. */
	readonly general: readonly string[];
	/** Properties that are true, or hold a day, once a paper was read. */
	readonly readNames: readonly string[];
	readonly yes: readonly string[];
}

interface QuestionWords {
	/** Words that start a line with a question, before a colon: `Q:`. */
	readonly questionMarks: readonly string[];
	/** Words that start a line with an answer, before a colon: `A:`. */
	readonly answerMarks: readonly string[];
	/** Column headers in a table of questions. */
	readonly questionHeaders: readonly string[];
	readonly answerHeaders: readonly string[];
	/** Typical options of a choice. Two of them are enough to make one: `yes / no`. */
	readonly choices: readonly string[];
	/** Words in place of an answer that is not written yet. */
	readonly placeholders: readonly string[];
	/** Parts of labels that ask for the reader's own questions, so that a question below them is an answer. */
	readonly inviting: readonly string[];
	/** Words that locate a quotation, next to a number: `p. 3`. */
	readonly references: readonly string[];
}

interface SectionWords {
	/** Sections that any paper note may have, so a heading with such a name is not a title. */
	readonly general: readonly string[];
	/** Headings of lists of references. */
	readonly references: readonly string[];
}

/** Words that people type into cells instead of a fact. */
interface CellWords {
	/** The fact is not published. This excludes words such as `no`, which are answers. */
	readonly missing: readonly string[];
	readonly sameAsAbove: readonly string[];
	readonly sameAsLeft: readonly string[];
}

interface QuantityWords {
	/** Words before a number that only tell how exact it is. */
	readonly leads: readonly string[];
	/** Words between the lower and the upper end of a range. */
	readonly ranges: readonly string[];
	/** Words that multiply the number before them. */
	readonly scales: readonly (readonly [factor: number, words: readonly string[]])[];
	/** Characters of numbers written without digits; null if the language has no such characters. */
	readonly numerals: Numerals | null;
	readonly durations: Readonly<Record<DurationUnit, readonly string[]>>;
	/** By currency code. */
	readonly currencies: Readonly<Record<string, readonly string[]>>;
	/** Devices whose time is counted: `GPU hours`. */
	readonly devices: readonly string[];
	/** Units that directly follow the name of a device in a language without spaces. */
	readonly deviceHours: readonly string[];
	readonly deviceDays: readonly string[];
	/** Words between a number and the thing counted: 个. */
	readonly measureWords: readonly string[];
	/** Words for the things counted, by the English singular. */
	readonly counted: Readonly<Record<string, readonly string[]>>;
}

type DurationUnit = 'millisecond' | 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';

/** The value of each character. A small one multiplies the digit before it, a large one everything before it. */
interface Numerals {
	readonly digits: Readonly<Record<string, number>>;
	readonly small: Readonly<Record<string, number>>;
	readonly large: Readonly<Record<string, number>>;
}

interface DateWords {
	/** The names of each month, from January to December. */
	readonly months: readonly (readonly string[])[];
	readonly weekdays: readonly string[];
	/** Words after the numbers of a year, a month and a day: 2026年5月4日. */
	readonly marks: Readonly<Record<'year' | 'month' | 'day', readonly string[]>>;
	/** Other words in a date, which add no information. */
	readonly fillers: readonly string[];
}

/** Words in the names of files and folders. */
interface VaultWords {
	readonly templateFolders: readonly string[];
	/** Names that sync tools give to a copy of a note that was changed in two places. */
	readonly copies: readonly string[];
	/** Words that titles of papers use too. They mark a copy only next to a number, or alone in brackets. */
	readonly conflicts: readonly string[];
}

/** Splits a list at its commas. */
export function list(words: string): string[] {
	return words.split(',').map((word) => word.trim());
}
