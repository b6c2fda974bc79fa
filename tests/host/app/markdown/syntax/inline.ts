import type { InlineRule, InlineState } from './markdown-it';

const LINK: readonly [string, string][] = [
	['target', '_blank'],
	['rel', 'noopener nofollow'],
];

/** A rule for what a pattern finds where the parser stands. */
function found(pattern: RegExp, push: (state: InlineState, match: readonly string[]) => void): InlineRule {
	return (state, silent) => {
		const match = pattern.exec(state.src.slice(state.pos));
		if (match === null) return false;
		if (!silent) push(state, match);
		state.pos += match[0].length;
		return true;
	};
}

export const embed = found(/^!\[\[([^[\]\n]+)\]\]/u, (state, [, inner = '']) => {
	const [target = '', ...alias] = inner.split('|');
	state.push('embed_open', 'span', 1).attrs = [
		['class', 'internal-embed'],
		['src', target],
		['alt', alias.length === 0 ? target : alias.join('|')],
	];
	state.push('embed_close', 'span', -1);
});

export const wikilink = found(/^\[\[([^[\]\n]+)\]\]/u, (state, [, inner = '']) => {
	const [target = '', ...alias] = inner.split('|');
	state.push('wikilink_open', 'a', 1).attrs = [
		['data-href', target],
		['href', target],
		['class', 'internal-link'],
		...LINK,
	];
	state.push('text', '', 0).content =
		alias.length === 0 ? target.replace(/^#/u, '').replaceAll('#', ' > ') : alias.join('|');
	state.push('wikilink_close', 'a', -1);
});

export const highlight = found(/^==(?=\S)([^\n]+?)==/u, (state, [, inner = '']) => {
	state.push('mark_open', 'mark', 1);
	state.push('text', '', 0).content = inner;
	state.push('mark_close', 'mark', -1);
});

export const comment = found(/^%%[\s\S]*?%%/u, () => undefined);

export const math = found(/^\$(?![\s$])((?:[^$\\\n]|\\.)*[^\s$\\])\$(?!\d)/u, (state, [, inner = '']) => {
	const token = state.push('math', 'span', 0);
	token.content = inner;
	token.attrs = [['class', 'math math-inline']];
});

const TAG = /^#(?=[^\s#]*[^\d\s#/_-])[\p{L}\p{N}\p{M}\p{Emoji_Presentation}_/-]+/u;

export const tag: InlineRule = (state, silent) => {
	if (state.pos > 0 && !/\s/u.test(state.src[state.pos - 1] ?? '')) return false;
	return found(TAG, (inner, [name = '']) => {
		inner.push('tag_open', 'a', 1).attrs = [['href', name], ['class', 'tag'], ...LINK];
		inner.push('text', '', 0).content = name;
		inner.push('tag_close', 'a', -1);
	})(state, silent);
};
