import type { ParsedFrontMatter, Properties } from '../front-matter/block';
import { findProperty, propertyKey } from '../front-matter/properties';
import { statusWord } from './vocabulary';
import type { StatusMeaning, StatusVocabulary } from './vocabulary';
import { readDate } from '../facts/dates';
import { ownTags } from '../block/block';
import type { PaperRules } from './paper-rules';
import { scanBlocks } from '../markdown/blocks';
import { mentionsPass } from '../passes/pass-heading';
import { isTask } from '../passes/region';
import { readFields } from '../facts/body-facts';
import { readPassNumber } from './pass-value';
import { anyOf, everyWord } from '../words/words';

/** The names of properties, fields and tags that hold a status. */
export const ALL_STATUS_NAMES: readonly string[] = everyWord(({ statuses }) => statuses.names);

const STATUS_KEYS = ALL_STATUS_NAMES.map(propertyKey);
const READ_KEYS = everyWord(({ statuses }) => statuses.readNames).map(propertyKey);
const YES_WORDS = everyWord(({ statuses }) => statuses.yes);
const STATUS_MENTION = new RegExp(anyOf(ALL_STATUS_NAMES), 'iu');
const DATAVIEW_MARK = /::[*_\s]*$/u;
const FINISHED: StatusMeaning = { status: 'finished', pass: null };

interface StatusField {
	readonly text: string;
	/** Whether it is a Dataview field (`status:: …`). A line `Status: accepted` may be about anything. */
	readonly isDataview: boolean;
}

/** Where a status may be stated, besides the properties. */
export interface StatusPlaces {
	/** With or without `#`. */
	readonly tags: readonly string[];
	/** Called only if no property states a status. */
	readonly fields: () => readonly StatusField[];
}

interface StatedStatus {
	readonly meaning: StatusMeaning | null;
	/** Whether the plugin's own property states it. */
	readonly isOwn: boolean;
	/** The first unknown word, if no known one was found; else ''. */
	readonly unknown: string;
}

/**
 * Finds the reading status in the plugin's own property, else in other properties, fields of the body or tags. The
 * first place with a known word counts.
 */
export function readStatus(
	properties: Properties,
	{ tags, fields }: StatusPlaces,
	{ names, vocabulary, tags: paperTags }: PaperRules,
): StatedStatus {
	let unknown = '';
	const known = (value: unknown): StatusMeaning | null => {
		const { meaning, word } = lookUp(statusWord(value), vocabulary);
		if (meaning === undefined) unknown ||= word;
		return meaning ?? null;
	};
	const own = known(findProperty(properties, [names.status])?.value);
	if (own !== null) return { meaning: own, isOwn: true, unknown: '' };
	const meaning =
		firstOf(valuesOf(properties, STATUS_KEYS), known) ??
		firstOf(valuesOf(properties, READ_KEYS), (value) => (saysRead(value) ? FINISHED : null)) ??
		firstOf(fields(), ({ text, isDataview }) =>
			isDataview ? known(text) : (lookUp(statusWord(text), vocabulary).meaning ?? null),
		) ??
		firstOf(tags, (tag) => fromTag(tag, [...paperTags, names.status], vocabulary));
	return { meaning, isOwn: false, unknown: meaning === null ? unknown : '' };
}

/** Whether a note states that its paper is no longer queued. */
export function isPastQueue(text: string, front: ParsedFrontMatter, rules: PaperRules): boolean {
	const places = { tags: ownTags(text, front), fields: () => statusFields(text, front.bodyFrom, rules) };
	return (readStatus(front.properties, places, rules).meaning?.status ?? 'queued') !== 'queued';
}

/** The fields of a body, tasks included, that may hold a status. */
export function statusFields(text: string, bodyFrom: number, { names }: Pick<PaperRules, 'names'>): StatusField[] {
	const body = text.slice(bodyFrom);
	if (!STATUS_MENTION.test(body) && !body.includes(names.status)) return [];
	const blocks = scanBlocks(text, bodyFrom).map((block) =>
		isTask(block) ? { ...block, from: block.textFrom } : block,
	);
	const fields = readFields(text, blocks);
	const found = [names.status, ...STATUS_KEYS].flatMap((name) => fields.find(name) ?? []);
	return found.map((field) => ({
		text: field.text,
		isDataview: DATAVIEW_MARK.test(text.slice(Math.max(0, field.from - 8), field.from)),
	}));
}

/** The values of properties by key, in the order of the keys. */
function valuesOf(properties: Properties, keys: readonly string[]): unknown[] {
	const named = Object.keys(properties)
		.map((name) => ({ name, place: keys.indexOf(propertyKey(name)) }))
		.filter(({ place }) => place !== -1);
	return named.sort((a, b) => a.place - b.place).map(({ name }) => properties[name]);
}

function saysRead(value: unknown): boolean {
	return value === true || YES_WORDS.includes(statusWord(value)) || readDate(value) !== null;
}

/**
 * Reads a nested tag, `status/done` or `paper/reading`: first the name of a status or a tag for papers, last a known
 * word.
 */
function fromTag(tag: string, parents: readonly string[], vocabulary: StatusVocabulary): StatusMeaning | null {
	const [first = '', ...rest] = tag.replace(/^#/u, '').split('/');
	const last = rest.at(-1);
	const key = propertyKey(first);
	if (last === undefined || !(STATUS_KEYS.includes(key) || parents.some((parent) => propertyKey(parent) === key)))
		return null;
	return lookUp(statusWord(last), vocabulary).meaning ?? null;
}

/** Looks up a word as a whole, else its first part (`reading, 50%`), else as a pass (`2nd pass`). */
function lookUp(word: string, vocabulary: StatusVocabulary): LookedUp {
	const whole = vocabulary.get(word);
	if (word === '' || whole !== undefined) return { meaning: whole, word };
	const first = statusWord(word.split(/[,，、;；(（]/u, 1)[0]);
	const meaning = vocabulary.get(first);
	if (meaning !== undefined) return { meaning, word: first };
	const pass = mentionsPass(word) ? readPassNumber(word) : null;
	if (pass !== null) return { meaning: { status: pass === 0 ? 'queued' : 'reading', pass }, word };
	return { meaning: undefined, word: first === '' ? word : first };
}

interface LookedUp {
	readonly meaning: StatusMeaning | null | undefined;
	/** The known word, or the one that the user would have to add. */
	readonly word: string;
}

function firstOf<Item, Found>(items: readonly Item[], find: (item: Item) => Found | null): Found | null {
	for (const item of items) {
		const found = find(item);
		if (found !== null) return found;
	}
	return null;
}
