import type { Code, Construct, State } from 'micromark-util-types';
import { BACKSLASH, DOLLAR, isDigit, isLineEnd, isSpace } from './codes';

/**
 * `$x$` and `$$x$$` within a line: what stands inside is neither tag nor link, while the
 * prices in "$5 and $6" are text.
 */
export const mathText: Construct = {
	name: 'appMathText',
	previous: (code) => code !== DOLLAR,
	tokenize(effects, ok, nok) {
		let double = false;
		let before: Code = null;
		const after: State = (code) => (isDigit(code) ? nok(code) : ok(code));
		const inside: State = (code) => {
			if (isLineEnd(code)) return nok(code);
			const ends = code === DOLLAR && before !== null;
			if (ends && !double && isSpace(before)) return nok(code);
			effects.consume(code);
			if (ends) return double ? closing : finish();
			before = code;
			return code === BACKSLASH ? escaped : inside;
		};
		const escaped: State = (code) => {
			if (isLineEnd(code)) return nok(code);
			effects.consume(code);
			before = code;
			return inside;
		};
		const finish = (): State => {
			effects.exit('appMathText');
			return double ? ok : after;
		};
		const closing: State = (code) => {
			if (code !== DOLLAR) return inside(code);
			effects.consume(code);
			return finish();
		};
		const opened: State = (code) => {
			if (code === DOLLAR) {
				double = true;
				effects.consume(code);
				return inside;
			}
			return isSpace(code) ? nok(code) : inside(code);
		};
		return (code) => {
			effects.enter('appMathText');
			effects.consume(code);
			return opened;
		};
	},
};
