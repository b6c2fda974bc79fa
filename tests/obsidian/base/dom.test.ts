// @vitest-environment happy-dom
// Children put in order with as few moves as it takes.
import 'obsidian-test-mocks/vitest-setup';
import { expect, test } from 'vitest';
import { placeChildren } from '../../../src/obsidian/base/dom';

/** Places letters, and tells which elements were added, moved or removed. */
async function place(
	before: string,
	after: string,
	kept: string | null = null,
): Promise<{ order: string; touched: string }> {
	const parent = createDiv();
	const all = new Map([...new Set(before + after)].map((letter) => [letter, createDiv({ text: letter })]));
	const of = (letters: string): HTMLElement[] => [...letters].flatMap((letter) => all.get(letter) ?? []);
	parent.append(...of(before));
	const touched: string[] = [];
	const observer = new MutationObserver((records) => {
		for (const { addedNodes, removedNodes } of records)
			for (const node of [...addedNodes, ...removedNodes]) touched.push(node.textContent ?? '');
	});
	observer.observe(parent, { childList: true });
	placeChildren(parent, of(after), kept === null ? null : (all.get(kept) ?? null));
	await Promise.resolve();
	observer.disconnect();
	return { order: parent.textContent, touched: [...new Set(touched)].sort().join('') };
}

test.each([
	['what stands right', 'abc', 'abc', ''],
	['a new one in the middle', 'abc', 'abxc', 'x'],
	['one that goes', 'abcd', 'acd', 'b'],
	['one that goes and one that comes', 'abcd', 'axcd', 'bx'],
])('%s: no other one is touched', async (_, before, after, touched) => {
	expect(await place(before, after)).toEqual({ order: after, touched });
});

test.each([
	['abcd', 'dcba', 'b'],
	['abcd', 'bacd', 'a'],
	['abcd', 'dabc', 'd'],
	['abcd', 'xdcy', 'c'],
])('%s becomes %s while %s is kept in its place', async (before, after, kept) => {
	const { order, touched } = await place(before, after, kept);
	expect(order).toBe(after);
	expect(touched).not.toContain(kept);
});
