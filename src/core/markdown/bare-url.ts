// It stops at whatever may open a span of its own, so that no stretch is looked at twice.
const BARE_URL = /https?:\/\/[\p{L}\p{N}][^\s<>[\]"`|$，。；：、！？（）《》「」“”]*/iuy;

/**
 * The end of the URL that stands in running text at `at`, without the punctuation after it (GFM 0.29, section 6.9);
 * unlike there, Chinese punctuation ends it, too.
 *
 * @param end where it must end at the latest.
 * @returns `at` where there is none.
 */
export function bareUrlEnd(text: string, at: number, end: number): number {
	BARE_URL.lastIndex = at;
	if (!BARE_URL.test(text)) return at;
	let to = Math.min(BARE_URL.lastIndex, end);
	let unopened = count(text, ')', at, to) - count(text, '(', at, to);
	for (;;) {
		const last = text.charAt(to - 1);
		if (last === ')' && unopened > 0) unopened -= 1;
		else if (!'?!.,:;*_~\'='.includes(last)) break;
		to -= 1;
	}
	return to;
}

function count(text: string, char: string, from: number, to: number): number {
	let found = 0;
	for (let at = text.indexOf(char, from); at !== -1 && at < to; at = text.indexOf(char, at + 1)) found += 1;
	return found;
}
