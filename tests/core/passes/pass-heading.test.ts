import { expect, test } from 'vitest';
import { readPassHeading, readPassName } from '../../../src/core/passes/pass-heading';

test.each([
	['第一遍 ： 阅读标题、摘要、总结', [1]],
	['第二遍 ：厘清文章脉络', [2]],
	['第三遍', [3]],
	['第1遍', [1]],
	['第 2 遍（1 小时）', [2]],
	['第二、三遍', [2, 3]],
	['第一遍和第二遍', [1, 2]],
	['第1-3遍', [1, 2, 3]],
	['First pass', [1]],
	['First Pass (10 min)', [1]],
	['The first pass', [1]],
	['Pass 1', [1]],
	['PASS 2: details', [2]],
	['Pass #3', [3]],
	['Pass two', [2]],
	['1st pass', [1]],
	['2nd-pass', [2]],
	['Second-Third Pass', [2, 3]],
	['First and second passes', [1, 2]],
	['Passes 1-3', [1, 2, 3]],
	['Passes 2 & 3', [2, 3]],
	['📖 First pass', [1]],
	['✅ 第二遍', [2]],
	['1️⃣ Pass 1', [1]],
	['1. First pass', [1]],
	['**Third pass**', [3]],
	['Pass 1 – 10:00–10:15', [1]],
	['Quick Review / First Pass', [1]],
	['Detailed Review / Second-Third Pass', [2, 3]],
	["⏱️ PASS 1: BIRD'S EYE VIEW (5-10 min)", [1]],
	['First glance', [1]],
	['🔍 First glance (5 min)', [1]],
	['Second reading: figures', [2]],
	['第一次阅读', [1]],
	['第二轮精读：实验', [2]],
] as const)('%s → pass %j', (heading, passes) => {
	expect(readPassHeading(heading)).toEqual(passes);
});

test.each([
	'The passage',
	'Pass',
	'Passing 1',
	'Bypass 1',
	'Compass 2',
	'第一次',
	'第一章',
	'遍历',
	'One-pass compiler',
	'First',
	'Results of the first pass',
	'Pass 10',
	'Pass 1.5',
	'First glance at the data',
	'Second readings',
	'Reading 2',
	'第一次读者见面会',
	'第一轮',
])('%s is no pass heading', (heading) => {
	expect(readPassHeading(heading)).toEqual([]);
});

test.each([
	['First pass', [1]],
	['第二遍：看清方法', [2]],
	['Pass 3 (4 h)', [3]],
	['Pass 1 - abstract', [1]],
	['First pass at the outline', []],
	['Second pass through the proofs', []],
	['第一遍笔记', []],
	['First pass 【30分钟】', [1]],
	['Second pass [10m]', [2]],
	['第三遍（4 小时）', [3]],
	['First pass ✅ 2024-01-02', [1]],
	['Second pass 2024-01-02', [2]],
	['**First pass** 10 min', [1]],
	['Pass 1 #reading', [1]],
	['First pass <1 h>', [1]],
	['First pass [[Attention]]', []],
	['First pass 3 papers', []],
] as const)('the name of a pass in %s is %j', (text, passes) => {
	expect(readPassName(text)).toEqual(passes);
});
