import type { Construct, State } from 'micromark-util-types';
import { BANG, CLOSE, isLineEnd, OPEN } from './codes';

/** `[[note]]` and `![[note]]`, which win over Markdown's own brackets; an empty pair is text. */
export const wikiLink: Construct = {
	name: 'appWikiLink',
	tokenize(effects, ok, nok) {
		let empty = true;
		const target: State = (code) => {
			if (isLineEnd(code) || code === OPEN) return nok(code);
			effects.consume(code);
			if (code === CLOSE) return closing;
			empty = false;
			return target;
		};
		const closing: State = (code) => {
			if (code !== CLOSE || empty) return nok(code);
			effects.consume(code);
			effects.exit('appWikiLink');
			return ok;
		};
		const second: State = (code) => {
			if (code !== OPEN) return nok(code);
			effects.consume(code);
			return target;
		};
		const first: State = (code) => {
			if (code !== OPEN) return nok(code);
			effects.consume(code);
			return second;
		};
		return (code) => {
			effects.enter('appWikiLink');
			if (code !== BANG) return first(code);
			effects.consume(code);
			return first;
		};
	},
};
