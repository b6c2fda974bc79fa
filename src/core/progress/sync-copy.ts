/** What tools that sync files call a copy of a note that was changed in two places. */
const COPY_WORDS: Readonly<Record<'en' | 'zh', readonly string[]>> = {
	en: ['conflicted copy', 'conflicted', 'conflict copy', 'conflicting copy', 'sync-conflict', 'sync conflict', 'sfconflict'],
	zh: ['冲突副本', '冲突的副本', '冲突文件', '冲突版本', '衝突副本', '衝突複本', '有冲突的副本'],
};
/** Words that papers use as well, so that they tell a copy only with a number (a date, a time) beside them, or alone in brackets. */
const CONFLICT_WORDS: Readonly<Record<'en' | 'zh', readonly string[]>> = { en: ['conflict'], zh: ['冲突', '衝突'] };

/** `(…)` or `[…]` at the end of a name, or what stands behind its last dot. */
const LAST_REMARK = /[([（【]([^()[\]（）【】]{1,100})[)\]）】]$|\.([^.\s][^.]{0,99})$|[_-](conflict[_-][\d_-]{6,30})$/iu;

/** Whether a note is a copy that a sync tool left: `Note (conflicted copy 2024-01-02).md`, `Note.sync-conflict-20240102-101112.md`. */
export function isSyncCopy(path: string): boolean {
	const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/iu, '').trim();
	const [, bracketed, behindDot, numbered] = LAST_REMARK.exec(name) ?? [];
	const remark = (bracketed ?? behindDot ?? numbered ?? '').toLowerCase();
	if (remark === '') return false;
	if (Object.values(COPY_WORDS).flat().some((word) => remark.includes(word))) return true;
	return Object.values(CONFLICT_WORDS).flat().some((word) => remark === word || (remark.includes(word) && /\d{4}/u.test(remark)));
}
