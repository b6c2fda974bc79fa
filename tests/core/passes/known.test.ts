import { expect, test } from 'vitest';
import { knownName } from '../../../src/core/passes/known';

const known = { labels: new Set(['category', 'context', '背景']), hints: new Set<string>() };

test.each([
	['Category', 'category'],
	['**1. Category**:', 'category'],
	['Category: what type of paper is this?', 'category'],
	['类别 (Category)', 'category'],
	['背景（Background）', '背景'],
	['Subcategory', null],
	['Method', null],
	['', null],
] as const)('%s is known as %j', (label, name) => {
	expect(knownName(label, known)).toBe(name);
});
