import { expect, test } from 'vitest';
import { knownName } from '../../../src/core/passes/question';

const known = {
	labels: new Set(['category', 'context', 'contributions', '背景']),
	hints: new Set<string>(),
	passes: new Map<number, Set<string>>(),
};

test.each([
	['Category', 'category'],
	['**1. Category**:', 'category'],
	['Category: what type of paper is this?', 'category'],
	['类别 (Category)', 'category'],
	['背景（Background）', '背景'],
	['Category?', 'category'],
	['Category – what type of paper is this?', 'category'],
	['Contribution', 'contributions'],
	['Subcategory', null],
	['Categories', null],
	['Category of errors', null],
	['Method', null],
	['', null],
] as const)('%s is known as %j', (label, name) => {
	expect(knownName(label, known)).toBe(name);
});
