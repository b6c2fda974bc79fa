// Notes and vaults to measure with. The same seed gives the same bytes, so that two runs measure the same work.
import { builtInTemplate } from '../../src/core/template/template';
import type { Language } from '../../src/core/words/words';

/** A random number of 0 ≤ n < 1. */
export type Random = () => number;

/** A seeded generator of random numbers (mulberry32). */
export function seeded(seed: number): Random {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
}

const WORDS: Readonly<Record<Language, readonly string[]>> = {
	en: 'the model encodes each token with attention over all earlier layers and a gate that learns which part of its memory matters for translation while training on more data costs less than before'.split(
		' ',
	),
	zh: [...'模型把每个词元编码为向量并用注意力汇总较早的层再由门控决定记忆中哪些部分对翻译有用训练数据越多成本越低'],
};

/** Running text of about `length` characters, with the marks that people use in their notes. */
function prose(random: Random, language: Language, length: number): string {
	const words = WORDS[language];
	const join = language === 'en' ? ' ' : '';
	let text = '';
	while (text.length < length) {
		const word = words[Math.floor(random() * words.length)] ?? '';
		const kind = random();
		const marked =
			kind < 0.02
				? `[[Paper ${Math.floor(random() * 1000)}]]`
				: kind < 0.04
					? `**${word}**`
					: kind < 0.05
						? `\`${word}\``
						: word;
		text += (text === '' ? '' : join) + marked + (random() < 0.06 ? (language === 'en' ? ',' : '，') : '');
	}
	return `${text}${language === 'en' ? '.' : '。'}`;
}

/** What a paper states of its model, by the names that notes of a language use. */
const FACTS: Readonly<Record<Language, readonly string[]>> = {
	en: ['model', 'architecture', 'parameters', 'data', 'training', 'cost'],
	zh: ['模型', '架构', '参数量', '数据量', '训练方式', '成本'],
};

/**
 * A paper in the built-in template, partly answered, with prose below its headings.
 *
 * @param number tells the papers of a vault apart.
 * @param length about how many characters it has.
 */
export function paperNote(random: Random, number: number, language: Language, length = 5000): string {
	const pass = Math.floor(random() * 4);
	const facts = FACTS[language].map(
		(name, at) => `${name}: ${at === 0 ? `Model ${number}` : factOf(random, language)}`,
	);
	const front = [
		'---',
		`title: "Paper ${number} on ${prose(random, language, 30).replace(/["[\]*`]/gu, '')}"`,
		'authors: [Ashish Vaswani, Noam Shazeer, Niki Parmar]',
		`year: ${2000 + Math.floor(random() * 26)}`,
		'tags: [paper, transformer]',
		`pass: ${pass}`,
		`reading-status: ${pass === 0 ? 'queued' : 'reading'}`,
		...(pass > 1 ? ['pass-1-date: 2026-03-04'] : []),
		...facts,
		'---',
	].join('\n');
	let body = builtInTemplate(language)
		.replace(/\| {2}\|$/gmu, () => `| ${random() < 0.6 ? prose(random, language, 60) : ''} |`)
		.replace(/^## .*$/gmu, (heading) =>
			random() < 0.7 ? `${heading}\n\n${prose(random, language, 200)}` : heading,
		);
	while (front.length + body.length < length) {
		body += `\n- ${prose(random, language, 80)}\n- [ ] ${prose(random, language, 30)}\n\n${prose(random, language, 300)}\n`;
	}
	return `${front}\n${body}`;
}

function factOf(random: Random, language: Language): string {
	const kinds = [
		`${1 + Math.floor(random() * 200)}B`,
		`${1 + Math.floor(random() * 900)}GB`,
		`${1 + Math.floor(random() * 64)} GPU days`,
		JSON.stringify(prose(random, language, 40)),
	];
	return kinds[Math.floor(random() * kinds.length)] ?? '';
}

/** A note that is no paper, such as a diary or a list of tasks. */
export function plainNote(random: Random, number: number, language: Language, length = 2000): string {
	let text = `# Day ${number}\n\n`;
	while (text.length < length)
		text += `${prose(random, language, 250)}\n\n- [ ] ${prose(random, language, 40)}\n- ${prose(random, language, 60)}\n\n`;
	return text;
}

/** A note with a comparison table of papers, by their names. The table is still empty. */
export function hubNote(names: readonly string[]): string {
	const links = names.map((name) => `- [[${name}]]`).join('\n');
	return `# Comparison\n\n${links}\n\n<!-- three-pass:table -->\n<!-- /three-pass:table -->\n`;
}

/** How many notes of each kind a vault has. */
export interface VaultSize {
	readonly papers: number;
	readonly others: number;
	/** How many papers each hub note compares. */
	readonly hubs: readonly number[];
}

/** The notes of a vault by their paths. Half of them are Chinese. */
export function* vaultNotes(seed: number, { papers, others, hubs }: VaultSize): Generator<readonly [string, string]> {
	const random = seeded(seed);
	const languageOf = (at: number): Language => (at % 2 === 0 ? 'en' : 'zh');
	for (let at = 0; at < papers; at += 1)
		yield [`Papers/${at % 100}/Paper ${at}.md`, paperNote(random, at, languageOf(at))];
	for (let at = 0; at < others; at += 1)
		yield [`Days/${at % 100}/Day ${at}.md`, plainNote(random, at, languageOf(at))];
	for (const [at, size] of hubs.entries())
		yield [
			`Hubs/Hub ${at}.md`,
			hubNote(Array.from({ length: Math.min(size, papers) }, (_, one) => `Paper ${one}`)),
		];
}
