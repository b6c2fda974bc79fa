import type { english } from './english';
import { list } from './language-words';
import type { LanguageWords } from './language-words';

/** Simplified Chinese, with traditional characters where tools write them. */
export const chinese: LanguageWords<keyof typeof english.facts> = {
	name: '中文',
	isSpaced: false,
	script: { letters: /\p{Script=Han}/gu, mixed: /[\p{Script=Hiragana}\p{Script=Katakana}]/gu },
	facts: {
		model: ['模型', '模型名', '模型名称'],
		title: ['标题', '论文', '论文标题'],
		architecture: ['架构', '模型架构', '结构', '网络结构', '底座'],
		parameters: ['参数量', '参数', '参数规模', '模型大小'],
		data: ['数据量', '数据'],
		dataset: ['数据集'],
		corpus: ['语料', '语料库'],
		trainingData: ['训练数据'],
		training: ['训练方式', '训练'],
		objective: ['训练目标'],
		trainingMethod: ['训练方法'],
		// The label is 训练时间 because people use that header for any cost of training.
		cost: ['训练时间', '成本', '训练开销'],
		trainingTime: ['训练时长', '训练用时'],
		trainingCost: ['训练成本'],
		compute: ['算力', '训练算力'],
		difference: ['主要区别', '区别', '主要差异', '创新点'],
		authors: ['作者'],
		year: ['年份', '发表年份', '年'],
		published: ['发表日期', ...list('发表时间, 出版日期, 出版时间, 出版年份, 发布日期, 发布时间, 发布年份')],
		venue: ['发表于'],
		journal: ['期刊'],
		conference: ['会议'],
		publication: ['出版物'],
		link: ['链接'],
		doi: ['DOI'],
		arxiv: ['arXiv'],
		citekey: ['引用键'],
	},
	andOthers: '等',
	passes: {
		numbers: [...'零一二三四五六七八九'],
		ordinals: [],
		ordinalEndings: [],
		ordinalPrefix: '第',
		articles: [],
		names: ['遍'],
		readings:
			list(`遍阅读, 次阅读, 次通读, 次略读, 次泛读, 次精读, 次浏览, 次读, 轮阅读, 轮通读, 轮略读, 轮泛读, 轮精读,
			轮浏览, 轮读`),
		joins: ['和', '及', '与'],
		ranges: ['至', '到'],
		totals: ['/共', '(共', ',共', '共'],
		times: ['分', '分钟', '小时'],
	},
	statuses: {
		// From this plugin, and from apps such as Douban and WeRead.
		words: [
			'待读, 未读, 未开始, 未开始读, 想读, 待精读, 排队 = queued',
			'在读, 阅读中, 正在读, 正在阅读, 进行中 = reading',
			'稍后, 稍后再读, 以后再读, 搁置, 暂停, 待续 = later',
			'到此为止, 读到这里为止, 放弃, 弃读, 不读, 停止 = stopped',
			'已读, 读过, 读完, 已读完, 完成, 已完成, 已精读 = finished',
			'第一遍, 粗读, 粗读中, 已粗读, 泛读, 泛读中, 已泛读, 略读, 略读中, 已略读 = reading 1',
			'第二遍 = reading 2',
			'第三遍, 精读, 精读中 = reading 3',
		],
		names: ['状态', '阅读状态'],
		general: ['状态'],
		readNames: ['已读', '读完', '已读日期', '读完日期'],
		yes: ['是'],
	},
	questions: {
		questionMarks: ['问', '问题'],
		answerMarks: ['答', '答案', '回答'],
		questionHeaders: ['问题', '类型', '项目', '条目'],
		answerHeaders: ['答案', '回答', '答', '内容', '笔记', '我的答案', '我的回答'],
		choices:
			list(`是, 否, 有, 无, 没有, 对, 错, 可能, 也许, 部分, 不确定, 不清楚, 好, 中, 差, 一般, 高, 低, 继续, 稍后,
			停止, 放弃`),
		placeholders: ['待补充', '待填写', '待填', '待补', '待写'],
		inviting: ['问题', '疑', '不懂', '困惑', '想法', '思考'],
		references: [...'页章节图表式行', '摘要'],
	},
	sections: {
		general: list(`摘要, 背景, 笔记, 论文笔记, 阅读笔记, 方法, 概述, 概要, 简介, 结论, 结果, 介绍, 目录, 内容, 评论,
			实验, 讨论, 问题, 想法, 相关工作, 引言, 总结, 小结, 批注, 元数据, 论文`),
		references: list('参考资料, 参考文献, 参考, 引用, 相关链接, 链接, 延伸阅读, 相关阅读'),
	},
	cells: { missing: ['未公开', '未披露', '未知', '不详'], sameAsAbove: ['同上'], sameAsLeft: ['同左'] },
	quantities: {
		leads: list(`大约, 大概, 约为, 约合, 约, 超过, 不到, 至少, 最多, 达到, 高达, 近, 共计, 共, 仅, 只有, 接近`),
		ranges: ['至', '到'],
		scales: [],
		numerals: {
			// 上, 近 and 过 stand for "more than", 数 and 几 for "several".
			digits: Object.fromEntries([
				...[...'零一二三四五六七八九'].map((char, value): [string, number] => [char, value]),
				...Object.entries({ 〇: 0, 两: 2, 上: 1, 近: 1, 过: 1, 数: 3, 几: 3, 半: 0.5 }),
			]),
			small: { 十: 10, 百: 100, 千: 1000 },
			large: { 万: 1e4, 萬: 1e4, 亿: 1e8, 億: 1e8, 兆: 1e12 },
		},
		durations: {
			millisecond: ['毫秒'],
			second: ['秒钟', '秒'],
			minute: ['分钟'],
			hour: ['个小时', '小时', '个钟头', '钟头'],
			day: ['天', '日'],
			week: ['个星期', '星期', '个礼拜', '礼拜', '周'],
			month: ['个月'],
			year: ['年'],
		},
		currencies: {
			USD: ['美元', '美金'],
			EUR: ['欧元'],
			GBP: ['英镑'],
			CNY: ['人民币', '元', '块钱', '块'],
			JPY: ['日元', '円'],
			KRW: ['韩元'],
			INR: ['卢比'],
			HKD: ['港元', '港币'],
		},
		devices: ['卡', '核'],
		deviceHours: ['小时', '时'],
		deviceDays: ['天'],
		measureWords: ['个'],
		counted: { parameter: ['参数量', '参数'], token: ['词元'], layer: ['层'] },
	},
	dates: {
		months: [...'一二三四五六七八九十', '十一', '十二'].map((number) => [`${number}月`]),
		weekdays: [...'一二三四五六日天'].flatMap((day) => [`星期${day}`, `周${day}`]),
		marks: { year: ['年'], month: ['月'], day: ['日', '号'] },
		fillers: ['上午', '下午'],
	},
	vault: {
		templateFolders: ['模板', '模版', '範本', '范本'],
		copies: list('冲突副本, 冲突的副本, 冲突文件, 冲突版本, 衝突副本, 衝突複本'),
		conflicts: ['冲突', '衝突'],
	},
	// The user's own classroom note of April 2023, without its answers.
	template: () => `# 第一遍 ： 阅读标题、摘要、总结
> 明确是否要继续读下去

| 类型     | 答案 |
| :-------- | :---- |
| 方向     |      |
| 大概方法 |      |
| 结论     |      |

# 第二遍 ：厘清文章脉络，知道在讲什么、怎么做的、做的怎么样

## 困境：

## 贡献：

## 背景：

## 方法：

## 实验：

## 问题：

## 想法：

# 第三遍 ：作者视角思考论文

| 类型                                           | 答案 |
|:---------------------------------------------- |:---- |
| 论文框架                                       |      |
| 想法怎么产生的？（如何面对困境，如何引入方法） |      |
| 实验怎么设计的？                               |      |
| 哪些部分对效果提升的最大？                     |      |
| 得到的经验                    |      |
`,
};
