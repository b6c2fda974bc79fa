// The room `core/words`. The words of each language that the rules of the other rooms look for: one file for each
// language, and no rule in any of them.

/**
 * What rules know of one language. Words are in lower case, and compared without regard to letter case.
 *
 * @typeParam Fact the facts that tables compare. English names them, and each other language must name the same.
 */
export interface LanguageWords<Fact extends string = string> {
	/** What speakers call the language. */
	readonly name: string;
	/** Whether spaces part words. Otherwise units and other words follow a number at once. */
	readonly isSpaced: boolean;
	/** The letters that tell the language from the others, or null where they are those of several languages. */
	readonly script: Script | null;
	/** The label of each fact, and its other names. */
	readonly facts: Readonly<Record<Fact, readonly [label: string, ...names: string[]]>>;
	/** What stands behind the items of a list that are shown, where there are more: `Vaswani et al.` */
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
	 * @param time how long a pass takes, in minutes, by the number of the pass.
	 */
	readonly template: (time: (pass: number) => number) => string;
}

interface Script {
	readonly letters: RegExp;
	/** Letters that another language mixes with these, as Japanese mixes kana with Chinese characters. */
	readonly mixed: RegExp;
}

/** How passes are named. */
export interface PassWords {
	/** The numbers from zero to nine. */
	readonly numbers: readonly string[];
	/** The ordinal numbers from first to ninth, where they are words of their own. */
	readonly ordinals: readonly string[];
	/** What makes an ordinal of digits: `2nd`. */
	readonly ordinalEndings: readonly string[];
	/** What makes an ordinal of a number that stands behind it: 第二. */
	readonly ordinalPrefix: string;
	readonly articles: readonly string[];
	/** What a pass is called. */
	readonly names: readonly string[];
	/** What people call a pass as well, though it often means something else: `First glance`. */
	readonly readings: readonly string[];
	/** What joins several passes. */
	readonly joins: readonly string[];
	/** What joins the first and the last of several passes. */
	readonly ranges: readonly string[];
	/** What stands between a pass and how many there are: `2 of 3`. */
	readonly totals: readonly string[];
	/** Units of time that stand behind the name of a pass: `Pass 1 10 min`. */
	readonly times: readonly string[];
}

/** How notes say what their papers are at. */
interface StatusWords {
	/** Words for states, each line as in the settings: `word, word = status [pass]`. */
	readonly words: readonly string[];
	/** What properties, fields and tags are called that hold a status. */
	readonly names: readonly string[];
	/** Those of `names` that notes of all kinds have, so that they make no note a paper. */
	readonly general: readonly string[];
	/** Properties that are true, or hold a day, once a paper was read. */
	readonly readNames: readonly string[];
	readonly yes: readonly string[];
}

/** How questions, answers and hints are written. */
interface QuestionWords {
	/** What opens a question on a line of its own, before a colon: `Q:`. */
	readonly questionMarks: readonly string[];
	/** What opens an answer on a line of its own, before a colon: `A:`. */
	readonly answerMarks: readonly string[];
	/** How the columns of a table of questions are headed. */
	readonly questionHeaders: readonly string[];
	readonly answerHeaders: readonly string[];
	/** What choices are made of, so that two of them are a choice already: `yes / no`. */
	readonly choices: readonly string[];
	/** What stands for an answer that is still to come. */
	readonly placeholders: readonly string[];
	/** Parts of labels under which the reader's own questions are the answer. */
	readonly inviting: readonly string[];
	/** What a quotation is referred to by, with a number behind it or ahead: `p. 3`. */
	readonly references: readonly string[];
}

interface SectionWords {
	/** Sections that every paper note may have, so that a heading of such a name is no title. */
	readonly general: readonly string[];
	/** How lists of references are headed. */
	readonly references: readonly string[];
}

/** What people type into cells instead of a fact. */
interface CellWords {
	/** Nobody states the fact. A word such as `no` is an answer. */
	readonly missing: readonly string[];
	/** The fact is that of the cell above, or of the cell to the left. */
	readonly sameAsAbove: readonly string[];
	readonly sameAsLeft: readonly string[];
}

/** How quantities are written. */
interface QuantityWords {
	/** What stands in front of a number and says only how exact it is. */
	readonly leads: readonly string[];
	/** What joins the lower and the upper end of a range. */
	readonly ranges: readonly string[];
	/** Words that multiply the number in front of them. */
	readonly scales: readonly (readonly [factor: number, words: readonly string[]])[];
	/** Numbers that are written without digits; null where rules know none. */
	readonly numerals: Numerals | null;
	readonly durations: Readonly<Record<DurationUnit, readonly string[]>>;
	/** Words for currencies, by their codes. */
	readonly currencies: Readonly<Record<string, readonly string[]>>;
	/** What a device is called whose time is counted: `GPU hours`. */
	readonly devices: readonly string[];
	/** Without spaces, what may follow the name of a device for its hours and its days. */
	readonly deviceHours: readonly string[];
	readonly deviceDays: readonly string[];
	/** What stands between a number and what is counted: 个. */
	readonly measureWords: readonly string[];
	/** Words for what is counted, by the English word in the singular. */
	readonly counted: Readonly<Record<string, readonly string[]>>;
}

type DurationUnit = 'millisecond' | 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';

/** What each character is worth: digits, what multiplies them, and what multiplies all that stands before it. */
interface Numerals {
	readonly digits: Readonly<Record<string, number>>;
	readonly small: Readonly<Record<string, number>>;
	readonly large: Readonly<Record<string, number>>;
}

interface DateWords {
	/** The names of each month, from the first to the twelfth. */
	readonly months: readonly (readonly string[])[];
	readonly weekdays: readonly string[];
	/** What stands behind the numbers of a year, a month and a day: 2026年5月4日. */
	readonly marks: Readonly<Record<'year' | 'month' | 'day', readonly string[]>>;
	/** What else stands beside the numbers of a date and says nothing more. */
	readonly fillers: readonly string[];
}

/** How files and folders are named. */
interface VaultWords {
	readonly templateFolders: readonly string[];
	/** What tools that sync files call a copy of a note that was changed in two places. */
	readonly copies: readonly string[];
	/** Words that papers use as well, so that they tell a copy only with a number beside them, or alone in brackets. */
	readonly conflicts: readonly string[];
}

/** The words of a list, which commas part. */
export function list(words: string): string[] {
	return words.split(',').map((word) => word.trim());
}
