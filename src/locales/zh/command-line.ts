import type { CommandLineTexts } from '../en/command-line';

const butNot = (word: string): string => (word === '' ? '' : `，而不是 ${word}`);

export const commandLine: CommandLineTexts = {
	help: () => `在一个 Markdown 笔记文件夹里，用三遍法读论文。

  three-pass progress 仓库             每篇论文读到第几遍
  three-pass table 笔记                输出笔记里最新的对比表（Markdown），不写入文件
  three-pass export 笔记 [--format markdown|csv|csv-semicolon|tsv|latex|html] [--table N] [--out 文件 [--force]]
                                       把笔记里的一个对比表导出成别的格式，输出到标准输出或文件；
                                       csv-semicolon 用于以逗号作小数点的地区的 Excel
  three-pass gaps VAULT             对比表缺少哪些内容，按列和按论文列出
  three-pass adopt 笔记 [--table N] [--transposed] [--note-wins|--table-wins] [--write]
                                       显示手写的表格会变成哪些论文笔记；加上 --write 才会写入。
                                       笔记与表格内容不同时，用选项指明以哪一边为准
  three-pass update 仓库 [--check]     更新所有对比表；--check 只列出过期的
  three-pass insert 笔记 [--pass N] [--lang en|zh]
                                       插入阅读模板或其中一遍；只补缺少的部分
  three-pass start [仓库]              把插件装进仓库（不给仓库就用示例仓库），并显示其中的内容

  --json       在标准输出上只输出一个 JSON 文档，供程序使用
  --help       显示本说明
  --version    显示版本

“仓库”也可以是单篇笔记。退出码：0 完成，1 有过期或未处理的内容，2 用法错误。`,
	usage: {
		'no-command': () => '请给出命令。',
		'unknown-command': (word) => `没有 ${word} 这个命令。`,
		'unknown-option': (word, command, options) =>
			`这个命令不支持选项 ${word}。${command} 可用的选项：${options.join('、')}。`,
		'takes-no-value': (word) => `${word} 后面不带值，请单独写。`,
		'given-twice': (word) => `${word} 只能写一次。`,
		'missing-target': (command) =>
			command === 'progress' || command === 'update' || command === 'gaps' || command === 'start'
				? `${command} 需要一个仓库：three-pass ${command} 仓库`
				: `${command} 需要一篇笔记：three-pass ${command} 笔记`,
		'too-many': (word) => `一次只能处理一个仓库或一篇笔记，${word} 是多余的。`,
		'bad-pass': (word) => `--pass 应为 1 到 9 的数字${butNot(word)}。`,
		'bad-language': (word) => `--lang 应为 en 或 zh${butNot(word)}。`,
		'bad-format': (word) => `--format 应为 markdown、csv、csv-semicolon、tsv、latex 或 html${butNot(word)}。`,
		'bad-table': (word) => `--table 应为笔记里第几个表格（从 1 开始）${butNot(word)}。`,
		'bad-out': () => '--out 需要一个文件名。',
		'force-alone': () => '--force 要和 --out 文件 一起使用，指明可以覆盖的文件。',
		'two-winners': () => '只能以一边为准：--note-wins 或 --table-wins。',
		'not-found': (path) => `找不到文件或文件夹 ${path}。`,
		'not-a-note': (path) => `${path} 不是 Markdown 笔记。`,
		'not-a-vault': (path) => `${path} 不是文件夹。`,
	},
	seeHelp: '用法见 three-pass --help。',
	files: {
		refused: {
			OUTSIDE: '链接指向仓库之外，未读取也未写入',
			IRREGULAR: '这是管道、设备之类，不是普通文件，未打开',
			SWAPPED: '文件或其上级文件夹在此期间被移动或替换，未写入',
		},
		failed: {
			READONLY: '它是只读的（EACCES）',
			EACCES: '没有权限',
			EPERM: '没有权限',
			EROFS: '磁盘是只读的',
			ENOSPC: '磁盘已满',
			EDQUOT: '磁盘配额已用完',
			EFBIG: '超过了文件大小的上限',
			ENOENT: '文件不存在',
			EISDIR: '这是文件夹',
			ENOTDIR: '路径中有一部分是文件，不是文件夹',
			EEXIST: '文件已存在',
			ELOOP: '链接循环',
			ENAMETOOLONG: '名称太长',
			EMFILE: '打开的文件过多',
			ENFILE: '打开的文件过多',
			EBUSY: '另一个程序在不断修改它',
			EIO: '磁盘报告错误',
		},
		because: (words, code) => `${words}（${code}）`,
	},
	noFolder: '当前文件夹已不存在，请换到别的文件夹再试。',
	failed: (reason) => `出错了：${reason}`,
	progress: {
		title: (papers) => `阅读进度：${papers} 篇论文`,
		none: '还没有论文。给笔记加上 pass 属性，或插入模板，它就会出现在这里。',
		group: (name, papers) => `${name}（${papers}）`,
		finished: (pass, date) => `${pass} ${date} 读完`,
		disagrees: (pass) => `从回答看是${pass}`,
		unanswered: () => '还没有回答任何问题',
		unknownStatus: (word) => `未知状态 ${word}`,
	},
	update: {
		written: (path) => `已更新 ${path}`,
		stale: (path) => `已过期 ${path}`,
		summary: (written, stale, current, refused) =>
			`含对比表的笔记：${[
				written > 0 ? `${written} 篇已更新` : '',
				stale > 0 ? `${stale} 篇已过期` : '',
				`${current} 篇已是最新`,
				refused > 0 ? `${refused} 篇未处理` : '',
			]
				.filter((part) => part !== '')
				.join('，')}`,
		none: '没有笔记含有对比表。',
	},
	gaps: {
		table: (place: string, facts: number, missing: number) => `${place}：共 ${facts} 项，缺 ${missing} 项`,
		noRows: (place: string) => `${place}：表格没有任何行`,
		column: (label: string, missing: number, papers: number) => `${label}：${papers} 篇中缺 ${missing} 篇`,
		paper: (paper: string, labels: readonly string[]) => `${paper} 缺少 ${labels.join('、')}`,
		none: '没有笔记包含对比表。',
	},
	findings: {
		'table-stale': '对比表不是最新的',
		'template-outside': '设置中的模板笔记（templatePath）指向仓库之外，未读取',
		'file-exists': '文件已存在，未作改动；加上 --force 可以覆盖',
		'own-note': '导出不会覆盖表格所在的笔记',
		'note-exists': '这时已有同名笔记，未作改动',
		'not-adopted': '有的笔记未能写入，所以表格保持原样',
		'adopt-undecided': '表格与笔记的内容不同，没有写入任何内容。--note-wins 以笔记为准，--table-wins 以表格为准',
		'already-written': '这篇笔记已经写入',
	},
	lacksTable: (table, tables) => `笔记里没有第 ${table} 个对比表，一共只有 ${tables} 个`,
	export: {
		written: (path) => `已导出到 ${path}`,
	},
	adopt: {
		made: (path, isNew, isChanged) => `${path}（${isNew ? '新建' : isChanged ? '改动' : '不变'}）`,
		differs: (value, stated, winner) => {
			if (winner === null) return `表格里是 ${value}，笔记里是 ${stated}`;
			return winner === 'table' ? `${value}（取代：${stated}）` : `${stated}（以笔记为准；表格里是：${value}）`;
		},
		kept: (stated) => `${stated}（笔记里有，表格里没有）`,
		wouldDo: (created, changed) => `将新建 ${created} 篇笔记，改动 ${changed} 篇；加上 --write 才会写入。`,
		done: (created, changed) => `已新建 ${created} 篇笔记，改动 ${changed} 篇。`,
	},
	insert: {
		written: (path) => `已插入 ${path}`,
		unchanged: (path) => `${path} 里已经都有了`,
	},
	start: {
		vault: (path) => `仓库：${path}`,
		sampleMade: '已建立示例仓库。',
		sampleKept: '示例仓库已存在，你改过的笔记保持不变。',
		installed: (folder) => `插件已装入 ${folder}。`,
		notBuilt: '插件还没有构建，请先运行 npm run build。',
		table: (path) => `${path} 的对比表：`,
		noTable: '还没有对比表：在链接了论文的笔记里写上 <!-- three-pass:table --> 和 <!-- /three-pass:table -->。',
		open: (path) =>
			`打开方法：在 Obsidian 里选择“打开本地仓库”，选中\n  ${path}\n然后在“设置 → 第三方插件”里启用 Three-Pass Reading。`,
		openSample: (path) =>
			`打开方法：在 Obsidian 里选择“打开本地仓库”，选中\n  ${path}\n并在询问时选择信任作者，插件才会运行。`,
	},
};
