/**
 * A text without the characters at its end that belong to a class. Each of them is looked at once, where an expression
 * such as `/ +$/` starts anew at every space of the text.
 *
 * @param unwanted an expression for one character, without the flags `g` and `y`.
 */
export function withoutEnd(text: string, unwanted: RegExp): string {
	let end = text.length;
	while (end > 0) {
		const from = (text.codePointAt(end - 2) ?? 0) > 0xffff ? end - 2 : end - 1;
		if (!unwanted.test(text.slice(from, end))) break;
		end = from;
	}
	return text.slice(0, end);
}
