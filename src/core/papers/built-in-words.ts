/**
 * The words for states that are known without being taught, by language, each line as in the settings: `word, word =
 * status [pass]`.
 */
export const BUILT_IN_WORDS = {
	// Those of this plugin, and of Goodreads, Hardcover, StoryGraph and Zotero's reading list.
	en: [
		'queued, todo, to do, to read, toread, want to read, to be read, tbr, up next, unread, not started, new, backlog, inbox = queued',
		'reading, currently reading, reading now, doing, in progress, inprogress, wip, started, current, ongoing = reading',
		'later, come back later, set aside, on hold, paused, waiting, someday = later',
		'stopped, stop here, dropped, skipped, abandoned, not reading, did not finish, dnf = stopped',
		'finished, done, read, complete, completed, finished reading = finished',
		'skimmed, first pass, pass 1 = reading 1',
		'second pass, pass 2 = reading 2',
		'third pass, pass 3 = reading 3',
	],
	// Those of this plugin, and of apps such as Douban and WeRead.
	zh: [
		'待读, 未读, 未开始, 未开始读, 想读, 待精读, 排队 = queued',
		'在读, 阅读中, 正在读, 正在阅读, 进行中 = reading',
		'稍后, 稍后再读, 以后再读, 搁置, 暂停, 待续 = later',
		'到此为止, 读到这里为止, 放弃, 弃读, 不读, 停止 = stopped',
		'已读, 读过, 读完, 已读完, 完成, 已完成, 已精读 = finished',
		'第一遍, 粗读, 粗读中, 已粗读, 泛读, 泛读中, 已泛读, 略读, 略读中, 已略读 = reading 1',
		'第二遍 = reading 2',
		'第三遍, 精读, 精读中 = reading 3',
	],
	// Emoji that stand alone; beside a word they say nothing.
	emoji: ['📖, 👀 = reading', '⏸, ⏳ = later', '❌, 🚫 = stopped', '✅, ✔, ☑, 🏁 = finished'],
} as const;
