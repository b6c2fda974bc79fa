import { gfm } from 'micromark-extension-gfm';
import type { ConstructRecord, Extension } from 'micromark-util-types';
import { BANG, DOLLAR, HASH, OPEN, PERCENT } from './codes';
import { fenced } from './syntax-block';
import { mathText } from './syntax-math';
import { tag } from './syntax-tag';
import { task } from './syntax-task';
import { wikiLink } from './syntax-wiki-link';

declare module 'micromark-util-types' {
	interface TokenTypeMap {
		appComment: 'appComment';
		appFencedLine: 'appFencedLine';
		appMath: 'appMath';
		appMathText: 'appMathText';
		appTag: 'appTag';
		appTask: 'appTask';
		appWikiLink: 'appWikiLink';
	}
}

/**
 * Constructs without the one that looks for bare e-mail addresses at every letter: those lead nowhere in a vault, and
 * cost half the time.
 */
function withoutEmail(constructs: ConstructRecord = {}): ConstructRecord {
	return Object.fromEntries(
		Object.entries(constructs).map(([code, listed]) => [
			code,
			[listed ?? []].flat().filter(({ name }) => name !== 'emailAutolink'),
		]),
	);
}

const github = gfm({ singleTilde: false });

/** What the app's Markdown has beyond CommonMark, for micromark. The later extension is asked first. */
export const appSyntax: readonly Extension[] = [
	{ ...github, text: withoutEmail(github.text) },
	{
		document: { [OPEN]: task },
		flow: { [PERCENT]: fenced('appComment', PERCENT), [DOLLAR]: fenced('appMath', DOLLAR) },
		text: { [BANG]: wikiLink, [OPEN]: wikiLink, [HASH]: tag, [DOLLAR]: mathText },
	},
];
