/** What tools that sync files call a copy of a note that was changed in two places. */
const COPY = /conflicted|conflict(?:ing)? copy|sync[- ]conflict|sfconflict|冲突的?副本|冲突文件|冲突版本|衝突[副複]本/u;
/**
 * Words that papers use as well, so that they tell a copy only with a number (a date, a time) beside
 * them, or alone in brackets.
 */
const CONFLICT = /conflict|冲突|衝突/u;

/** `(…)` or `[…]` at the end of a name, or what stands behind its last dot. */
const LAST_REMARK =
	/[([（【]([^()[\]（）【】]{1,100})[)\]）】]$|\.([^.\s][^.]{0,99})$|[_-](conflict[_-][\d_-]{6,30})$/iu;

/**
 * Whether a note is a copy that a sync tool left: `Note (conflicted copy 2024-01-02).md`,
 * `Note.sync-conflict-20240102-101112.md`.
 */
export function isSyncCopy(path: string): boolean {
	const name = path
		.slice(path.lastIndexOf('/') + 1)
		.replace(/\.md$/iu, '')
		.trim();
	const [, bracketed, behindDot, numbered] = LAST_REMARK.exec(name) ?? [];
	const remark = (bracketed ?? behindDot ?? numbered ?? '').toLowerCase();
	const [word] = CONFLICT.exec(remark) ?? [];
	return COPY.test(remark) || (word !== undefined && (remark === word || /\d{4}/u.test(remark)));
}
