import type { PathSetting, ValueKind } from '../../core/text/diagnostics';
import type { ReadingStatus } from '../../core/papers/reading-state';
import type { SharedTexts } from '../en/shared';

const kinds: Readonly<Record<ValueKind, string>> = {
	empty: '空值',
	text: '文本',
	number: '数字',
	boolean: '布尔值',
	list: '列表',
	object: '对象',
};

const pathSettings: Readonly<Record<PathSetting, string>> = {
	noteFolder: '新笔记的文件夹',
	templateFolders: '模板文件夹',
};

const diagnostics: SharedTexts['diagnostics'] = {
	'front-matter-broken': ({ reason }) => `文档属性不是有效的 YAML：${reason}`,
	'front-matter-unclosed': () => '文档属性以 --- 开头，但没有结束的 ---',
	'front-matter-toml': () => '文档属性是 TOML（+++）；只读取 YAML（---）',
	'front-matter-language': ({ language }) => `文档属性标注为 ${language}，不会读取也不会运行；请改用普通的 ---`,
	'front-matter-not-properties': ({ found }) => `文档属性的内容是${kinds[found]}，而不是“键: 值”`,
	'property-kind': ({ property, found, expected }) =>
		`属性 ${property} 的值是${kinds[found]}，应为${kinds[expected]}`,
	'list-unclear': ({ property }) => `无法区分列表 ${property} 的各项，请每行写一项，或用分号分隔`,
	'not-a-pass': ({ property, value }) => `属性 ${property} 的值“${value}”不表示第几遍，请填写 0 到 9 的数字`,
	'not-a-date': ({ property, value }) => `属性 ${property} 的值“${value}”无法确定是哪一天，请写成 YYYY-MM-DD`,
	'property-not-editable': ({ property }) => `无法在不影响其他内容的情况下修改属性 ${property}，请手动修改`,
	'conflict-markers': () => '笔记中有未解决的合并冲突（<<<<<<<），未写入任何内容',
	'block-unclosed': () => '对比表块没有结束；请在表格后加上 <!-- /three-pass:table -->',
	'block-unopened': () => '这个注释结束了一个并未开始的对比表块',
	'block-nested': () => '对比表块里又开始了一个对比表块',
	'block-content': () => '对比表块的两个注释之间只能有一个表格',
	'block-indented': () => '对比表块必须顶格写，不能放在列表、引用或标注里',
	'options-broken': ({ reason }) => `表格选项不是有效的 YAML：${reason}`,
	'option-unknown': ({ option }) => `没有名为 ${option} 的表格选项`,
	'option-invalid': ({ option, expected }) => `表格选项 ${option} 的值不对；应类似 ${option}: ${expected}`,
	'table-edited': ({ cells }) => `表格被手动改过，未作更新；有 ${cells} 个单元格与笔记不一致`,
	'cell-differs': ({ row, column, inTable, inNotes }) =>
		`${row}，${column}：表格里是“${inTable}”，笔记里是“${inNotes}”`,
	'cell-changed': ({ now, typed }) => `笔记中此处现为${now === '' ? '空' : `“${now}”`}；你输入的是“${typed}”`,
	'table-reshaped': () => '表格的行或列被手动改过，未作更新',
	'link-unresolved': ({ link }) => `链接 ${link} 没有对应的笔记`,
	'value-too-long': ({ note, property }) => `${note} 的“${property}”放不下：单元格限 64 KB，表格限 4 MB`,
	'best-unclear': ({ column, row, cell }) => `“${column}”列没有标出最佳值：${row} 的“${cell}”无法与其他值比较`,
	'best-unknown': ({ column }) => `选项 best 指定的“${column}”列不在表格中`,
	'sort-unknown': ({ column }) => `选项 sort 指定的“${column}”列在所有笔记中都没有值`,
	'row-unreadable': ({ note }) => `${note} 的文档属性无法读取，该行保持原样`,
	'rows-no-heading': ({ heading }) => `表格的行取自标题“${heading}”下的链接，但笔记中没有这个标题，表格未改动`,
	'rows-no-folder': ({ folder }) => `表格的行取自文件夹 ${folder} 中的笔记，但这个文件夹不存在或为空，表格未改动`,
	'rows-no-property': ({ property }) => `表格的行取自属性 ${property} 中的链接，但笔记中没有这个属性，表格未改动`,
	'rows-not-found': ({ note }) => `表格的行取自 ${note} 中的链接，但找不到或无法读取这篇笔记，表格未改动`,
	'rows-no-tag': ({ tag }) => `表格没有行：没有其他笔记带有标签 #${tag}`,
	'rows-none': ({ from, name }) => {
		switch (from) {
			case 'links':
				return '还没有可对比的论文。请在本笔记中链接论文笔记，或在选项中改用其他行来源';
			case 'under':
				return `表格没有行：标题“${name}”下没有链接论文`;
			case 'property':
				return `表格没有行：属性 ${name} 没有列出论文`;
			case 'folder':
				return `表格没有行：${name === '' ? '仓库' : `文件夹 ${name}`} 中没有其他笔记`;
			case 'from':
				return `表格没有行：${name} 没有链接论文`;
		}
	},
	'rows-left-out': ({ count, notes }) =>
		`有 ${count} 篇链接的笔记没有对应的行，因为它们不是论文，也没有写出任何一列的内容：${notes.join('、')}${count > notes.length ? ' 等' : ''}`,
	'setting-outside': ({ setting, path }) => `“${pathSettings[setting]}”不在仓库中：${path}`,
	'no-block': () => '笔记里没有对比表块',
	'adopt-no-table': () => '这里没有手写的表格',
	'adopt-nested': () => '表格在列表、引用或标注里；请先把它移到行首',
	'adopt-which': ({ tables }) => `笔记里有 ${tables} 个手写的表格，请用序号指明是哪一个`,
	'adopt-lacks-table': ({ table, tables }) => `没有第 ${table} 个表格；笔记里手写的表格共有 ${tables} 个`,
	'adopt-line-below': () => '表格下方的这一行没有 |，因此视为正文，保持原样',
	'adopt-stray-line': () => '这一行没有 |，却夹在表格的行之间；请把它移出表格，或写成表格的一行',
	'adopt-extra-cells': () => '这一行的单元格比表头多；不作分隔的 | 请写成 \\|',
	'adopt-no-name': () => '这一行没有可用作笔记名的名称',
	'adopt-name': ({ name }) => `“${name}”里除了名称和一个笔记链接还有别的内容，这些内容会丢失`,
	'adopt-same-name': ({ name, line }) => `${name} 出现了两次，第一次在第 ${line} 行；请给其中一个换个名称`,
	'adopt-same-note': ({ name, other, note }) => `${other} 和 ${name} 对应同一篇笔记 ${note}；请给其中一个换个名称`,
	'adopt-empty': () => '表格里至少要有一个模型和一项内容',
	'adopt-not-same': ({ row, column }) =>
		row === '' ? '由笔记生成的表格会与这个表格不同' : `${row}，${column}：由笔记生成的表格内容会不同`,
	'place-not-found': () => '找不到可插入的位置：附近有未结束的代码块、注释或公式',
	'template-without-passes': () => '模板里没有任何一遍；请加上“第一遍”这样的标题',
	'template-lacks-pass': ({ pass }) => `模板里没有${passName(pass)}`,
	'pass-is-task': ({ passes }) =>
		`${passes.map(passName).join('、')}在笔记中是任务，因此没有为${passes.length === 1 ? '它' : '它们'}插入内容`,
	'placeholders-left': ({ placeholders }) => `笔记中没有对应的值，未填入：${placeholders.join('、')}`,
	'not-utf8': () => '文件不是 UTF-8 文本，未作改动',
	'changed-since': () => '笔记后来又有改动，保持原样',
	'note-gone': () => '笔记已不存在',
	'not-saved': () => '笔记中新输入的内容未能保存，笔记保持原样',
	'switched-off': () => '插件在全部写入之前已被停用',
	'file-failed': ({ reason }) => `文件读写失败：${reason}`,
};

const statuses: Readonly<Record<ReadingStatus, string>> = {
	queued: '待读',
	reading: '在读',
	later: '稍后再读',
	stopped: '到此为止',
	finished: '读完',
};

const NUMERALS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 第一遍, 第二遍 … */
export function passName(pass: number): string {
	return `第${NUMERALS[pass] ?? String(pass)}遍`;
}

export const shared: SharedTexts = {
	diagnostics,
	statuses,
	group: (key) => {
		if (key === 'later' || key === 'stopped' || key === 'finished') return statuses[key];
		const pass = Number(key.slice('pass-'.length));
		return pass === 0 ? '未开始' : passName(pass);
	},
	place: (path, line) => (line > 0 ? `${path}:${line}` : path),
};
