/** What the app's types declare on the language and the DOM, compared with what the page has. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect } from 'vitest';
import { test as spec } from '../browser/driver/spec';

const test = spec.extend('boot', { without: true });

/** The names within `declare global`: those of interfaces with their members, and those that stand alone. */
function declared(): string[] {
	const file = fileURLToPath(new URL('../../node_modules/obsidian/obsidian.d.ts', import.meta.url));
	const tree = ts.createSourceFile('obsidian.d.ts', readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
	const names = new Set<string>();
	const nameOf = (node: ts.Node & { name?: ts.Node | undefined }): string => node.name?.getText() ?? '';
	for (const global of tree.statements) {
		if (
			!ts.isModuleDeclaration(global) ||
			nameOf(global) !== 'global' ||
			global.body === undefined ||
			!ts.isModuleBlock(global.body)
		)
			continue;
		for (const one of global.body.statements) {
			if (ts.isInterfaceDeclaration(one))
				for (const member of one.members) names.add(`${nameOf(one)}.${nameOf(member)}`);
			else if (ts.isVariableStatement(one))
				for (const variable of one.declarationList.declarations) names.add(nameOf(variable));
			else names.add(nameOf(one));
		}
	}
	return [...names];
}

/** What describes an argument is no class of the page. */
const ARGUMENTS = /^(?:DomElementInfo|SvgElementInfo|EventListenerInfo|AjaxOptions)\./u;

test('the page has all that the types declare, but for what is named here', async ({ host }) => {
	const names = declared().filter((name) => !ARGUMENTS.test(name));
	expect(names.length).toBeGreaterThan(90);
	const missing = await host.page.evaluate(
		(all) =>
			all.filter((name) => {
				const [first = '', member] = name.split('.');
				if (member === undefined) return !(first in window);
				const isStatic = first.endsWith('Constructor') || first === 'Math';
				const owner: unknown =
					first === 'Window' ? window : Reflect.get(window, first.replace(/Constructor$/u, ''));
				const holder: unknown =
					first === 'Window' || isStatic ? owner : typeof owner === 'function' ? owner.prototype : null;
				return (
					(typeof holder !== 'object' && typeof holder !== 'function') ||
					holder === null ||
					!(member in holder)
				);
			}),
		names,
	);
	expect(missing).toEqual([
		// There once `on` was called.
		'HTMLElement._EVENTS',
		'Document._EVENTS',
		// A touch's own, of browsers that know pens from fingers.
		'Touch.touchType',
	]);
});

test('nothing of it is met by for…in', async ({ host }) => {
	const met = await host.page.evaluate(() => {
		const namesIn = (value: object): string[] => {
			const names: string[] = [];
			for (const name in value) names.push(name);
			return names;
		};
		return [namesIn(['a']), namesIn({})];
	});
	expect(met).toEqual([['0'], []]);
});

test('a listener for what is within hears of it until it is taken off', async ({ host }) => {
	const heard = await host.page.evaluate(() => {
		const seen: string[] = [];
		const el = document.body.createDiv();
		const inner = el.createDiv({ cls: 'outer' }).createSpan({ cls: 'inner', text: 'x' });
		const listener = (_event: Event, target: HTMLElement): void => void seen.push(target.className);
		el.on('click', '.outer', listener);
		inner.click();
		el.off('click', '.outer', listener);
		inner.click();
		el.detach();
		return seen;
	});
	expect(heard).toEqual(['outer']);
});

test('an element tells when it comes to be drawn', async ({ host }) => {
	const times = await host.page.evaluate(async () => {
		const el = createDiv({ text: 'x' });
		let count = 0;
		const drawn = new Promise<void>((resolve) =>
			el.onNodeInserted(() => {
				count += 1;
				resolve();
			}, true),
		);
		document.body.append(el);
		await drawn;
		el.detach();
		return count;
	});
	expect(times).toBe(1);
});

test('helpers of the language do what their names say', async ({ host }) => {
	expect(
		await host.page.evaluate(() => [
			Object.isEmpty({}),
			Object.each({ a: 1, b: 2 }, (value) => value < 1),
			Array.combine([[1], [2, 3]]),
			Math.clamp(7, 0, 5),
			'{0} of {1}, {2}'.format('1', '2'),
			[1, 2, 2].unique(),
			[3, 1, 2].shuffle().sort(),
			String.isString('') && !Number.isNumber(''),
		]),
	).toEqual([true, false, [1, 2, 3], 5, '1 of 2, {2}', [1, 2], [1, 2, 3], true]);
});

test('setChildrenInPlace leaves those where they are that stay in order', async ({ host }) => {
	expect(
		await host.page.evaluate(() => {
			const el = document.body.createDiv();
			const [a, b, c] = ['a', 'b', 'c'].map((text) => el.createSpan({ text }));
			if (a === undefined || b === undefined || c === undefined) return null;
			const input = b.createEl('input');
			input.focus();
			el.setChildrenInPlace([a, createSpan({ text: 'd' }), b]);
			const found = [el.innerText, input.isActiveElement(), c.parentNode === null];
			el.detach();
			return found;
		}),
	).toEqual(['adb', true, true]);
});
