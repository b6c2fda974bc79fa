import type { Code, Construct, State } from 'micromark-util-types';
import { isDigit } from './codes';

/**
 * What a tag may be made of: no space, no ASCII punctuation but `-`, `_` and `/`, none of
 * Unicode's general punctuation.
 */
const TAG_CHARACTER = /[^\u2000-\u206F\u2E00-\u2E7F'!"#$%&()*+,.:;<=>?@^`{|}~[\]\\\s]/;
const NOT_BEFORE_A_TAG = /[\p{L}\p{N}\p{M}\p{Cs}#&/-]/u;

const has = (pattern: RegExp, code: Code): boolean =>
	code !== null && code >= 0 && pattern.test(String.fromCharCode(code));
const SLASH = 47;

/** `#tag`: not after a letter, and not of digits alone. */
export const tag: Construct = {
	name: 'appTag',
	previous: (code) => !has(NOT_BEFORE_A_TAG, code),
	tokenize(effects, ok, nok) {
		let named = false;
		const inside: State = (code) => {
			if (has(TAG_CHARACTER, code)) {
				named ||= !isDigit(code) && code !== SLASH;
				effects.consume(code);
				return inside;
			}
			if (!named) return nok(code);
			effects.exit('appTag');
			return ok(code);
		};
		return (code) => {
			effects.enter('appTag');
			effects.consume(code);
			return inside;
		};
	},
};
