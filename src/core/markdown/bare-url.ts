const BARE_URL = /^https?:\/\/[\p{L}\p{N}][^\s<>[\]"`|$，。；：、！？（）《》「」“”]*/iu;

/**
 * The end of the URL that stands in running text at `at`, without the punctuation after it (GFM 0.29, section 6.9);
 * unlike there, Chinese punctuation ends it, too.
 *
 * @param end where it must end at the latest.
 * @returns `at` where there is none.
 */
export function bareUrlEnd(text: string, at: number, end: number): number {
	// Not looked for behind the end, where the next span may stand, whose own URLs would be looked at time and again.
	const url = text.startsWith('http', at) ? (BARE_URL.exec(text.slice(at, end))?.[0] ?? '') : '';
	let unopened = url.split(')').length - url.split('(').length;
	let length = url.length;
	for (; length > 0; length -= 1) {
		const last = url.charAt(length - 1);
		if (last === ')' && unopened > 0) unopened -= 1;
		else if (!"?!.,:;*_~'=".includes(last)) break;
	}
	return at + length;
}
