import type { Construct, State } from 'micromark-util-types';
import { CLOSE, isLineEnd, isSpace, OPEN } from './codes';

const isLowSurrogate = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;

/**
 * `[x] ` straight after a list marker. To the app it is part of that marker: what follows is the start of
 * the item's content, so that `- [ ] 1. x` holds a list. Hence a container, which opens there and goes on
 * for as long as its item does.
 */
export const task: Construct = {
	name: 'appTask',
	continuation: {
		tokenize(_effects, ok) {
			return ok;
		},
	},
	exit() {
		// The token is closed where the marker ends.
	},
	tokenize(effects, ok, nok) {
		const tail = this.events[this.events.length - 1];
		const space: State = (code) => {
			if (!isSpace(code)) return nok(code);
			effects.consume(code);
			effects.exit('appTask');
			return ok;
		};
		const close: State = (code) => {
			if (code !== CLOSE) return code !== null && isLowSurrogate(code) ? pairEnd(code) : nok(code);
			effects.consume(code);
			return space;
		};
		const pairEnd: State = (code) => {
			effects.consume(code);
			return strictClose;
		};
		const strictClose: State = (code) => (code === CLOSE ? close(code) : nok(code));
		const symbol: State = (code) => {
			if (isLineEnd(code) || code === OPEN || code === CLOSE) return nok(code);
			effects.consume(code);
			return close;
		};
		return (code) => {
			if (tail?.[0] !== 'exit' || tail[1].type !== 'listItemPrefix') return nok(code);
			effects.enter('appTask');
			effects.consume(code);
			return symbol;
		};
	},
};
