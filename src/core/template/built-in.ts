// The room `core/template`. Reads template notes, and plans what inserting passes of a template changes in a note.

/**
 * Minutes for the first, second and third pass (Keshav 2007: up to ten minutes, an hour, "four or
 * five hours" for beginners).
 */
export const DEFAULT_BUDGETS: readonly number[] = [10, 60, 240];

const WHOLE_MINUTES = /^[1-9]\d{0,3}$/u;

/**
 * Reads how long each pass may take, in the order of the passes.
 *
 * @param parts whole minutes, each from 1 to 9999.
 * @returns null where there is none or one of them is something else.
 */
export function parseBudgets(parts: readonly string[]): readonly number[] | null {
	return parts.length > 0 && parts.every((part) => WHOLE_MINUTES.test(part)) ? parts.map(Number) : null;
}

/** The minutes for a pass, counted from 1; passes beyond the last one named take that one's. */
export function minutesFor(budgets: readonly number[], pass: number): number {
	return budgets[Math.max(0, pass - 1)] ?? budgets.at(-1) ?? 0;
}

/** The languages that a built-in template exists in. */
export type TemplateLanguage = 'en' | 'zh';

/** The user's own note of April 2023, without its answers: the Chinese classroom form. */
const ZH = `# 第一遍 ： 阅读标题、摘要、总结
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
`;

/** S. Keshav, "How to Read a Paper", CCR 37(3), 2007, section 2. */
const en = (time: (pass: number) => string): string => `# First pass: title, abstract, headings, conclusions
> About ${time(1)}. Is it worth reading on?

| Question | Answer |
| :-- | :-- |
| Category: what type of paper is this? |  |
| Context: which papers is it related to, which theories does it build on? |  |
| Correctness: do the assumptions appear to be valid? |  |
| Contributions: what are the main ones? |  |
| Clarity: is it well written? |  |
| Decision: read on, come back later, or stop here? |  |

# Second pass: grasp the content, not yet its details
> About ${time(2)}. Look hard at the figures; mark the references to read.

## Main thrust, with its evidence, as told to someone else

## Figures and graphs: axes, error bars, do they carry the conclusions?

## References still to read

## What is not understood

# Third pass: re-create the work in your head
> About ${time(3)}. Make the authors' assumptions, and compare your version with the paper.

| Question | Answer |
| :-- | :-- |
| Structure of the paper, from memory |  |
| Which assumptions are made, and which stay unspoken? |  |
| How would I have done it, and where does the paper differ? |  |
| Strong points |  |
| Weak points: missing citations, problems in experiments or analysis |  |
| Ideas for future work |  |
`;

/**
 * The built-in template, as a Markdown note. It has no front matter: a note's properties are its own.
 *
 * @param budgets minutes for each pass, which the English one names.
 */
export function builtInTemplate(language: TemplateLanguage, budgets: readonly number[] = DEFAULT_BUDGETS): string {
	return language === 'zh' ? ZH : en((pass) => inWords(minutesFor(budgets, pass)));
}

function inWords(minutes: number): string {
	if (minutes === 60) return 'an hour';
	return minutes % 60 === 0 ? `${minutes / 60} hours` : `${minutes} minutes`;
}
