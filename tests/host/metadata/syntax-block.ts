import type { Code, Construct, State, TokenType } from 'micromark-util-types';
import { isLineEnd, isSpace } from './codes';

/** A line ending whose next line still belongs to the containers that the block stands in. */
const nextLineInside: Construct = {
	partial: true,
	tokenize(effects, ok, nok) {
		const begun: State = (code) => (this.parser.lazy[this.now().line] ? nok(code) : ok(code));
		return (code) => {
			if (code === null) return nok(code);
			effects.enter('lineEnding');
			effects.consume(code);
			effects.exit('lineEnding');
			return begun;
		};
	},
};

/**
 * A block from a doubled marker (`%%`, `$$`) to the next one, however many lines lie between; to the end where there is
 * none. On one line it must be all that the line holds, else the line is a paragraph.
 */
export function fenced(type: TokenType, marker: number): Construct {
	return {
		name: type,
		concrete: true,
		tokenize(effects, ok, nok) {
			const { interrupt } = this;
			let firstLine = true;
			let closed = false;
			let textAfter = false;
			const finish: State = (code) => {
				effects.exit(type);
				return ok(code);
			};
			const lineStart: State = (code) => {
				if (isLineEnd(code)) return endOfLine(code);
				effects.enter('appFencedLine');
				return line(code);
			};
			const line: State = (code) => {
				if (isLineEnd(code)) {
					effects.exit('appFencedLine');
					return endOfLine(code);
				}
				if (closed && !isSpace(code)) textAfter = true;
				effects.consume(code);
				return code === marker && !closed ? half : line;
			};
			const half: State = (code) => {
				if (code !== marker) return line(code);
				effects.consume(code);
				closed = true;
				return line;
			};
			const endOfLine = (code: Code): State | undefined => {
				if (firstLine && textAfter) return nok(code);
				if (interrupt) return ok(code);
				firstLine = false;
				return closed ? finish(code) : effects.check(nextLineInside, nextLine, finish)(code);
			};
			const nextLine: State = (code) => {
				effects.enter('lineEnding');
				effects.consume(code);
				effects.exit('lineEnding');
				return lineStart;
			};
			const second: State = (code) => {
				if (code !== marker) return nok(code);
				effects.consume(code);
				return lineStart;
			};
			return (code) => {
				effects.enter(type);
				effects.consume(code);
				return second;
			};
		},
	};
}
