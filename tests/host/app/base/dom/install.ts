/** The helpers that the app adds to the DOM and to the language, as its types declare them. */
import type {} from 'obsidian';
import { followFocus } from './active-window';
import { define, defineGetters } from './define';
import type { GlobalWindow } from './define';
import { element, shown, styled, within } from './element';
import { listening } from './listen';
import { makeElement, makeSvg } from './make';
import { node } from './node';

type Class = (abstract new (...given: never[]) => unknown) & { readonly name: string };

/** Whether an object of this window is of a class, whichever window the class comes from. */
function instanceIn(win: GlobalWindow): (this: object, type: Class) => boolean {
	return function (type) {
		const own: unknown = Reflect.get(win, type.name);
		return this instanceof type || (typeof own === 'function' && this instanceof own);
	};
}

function globalsOf(win: GlobalWindow): Record<string, unknown> {
	const { document } = win;
	return {
		createEl: (tag: string, info?: DomElementInfo | string, callback?: (el: HTMLElement) => void) =>
			makeElement(document, tag, info, callback),
		createDiv: (info?: DomElementInfo | string, callback?: (el: HTMLElement) => void) =>
			makeElement(document, 'div', info, callback),
		createSpan: (info?: DomElementInfo | string, callback?: (el: HTMLElement) => void) =>
			makeElement(document, 'span', info, callback),
		createSvg: (tag: string, info?: SvgElementInfo | string, callback?: (el: SVGElement) => void) =>
			makeSvg(document, tag, info, callback),
		createFragment: (callback?: (el: DocumentFragment) => void) => {
			const fragment = new win.DocumentFragment();
			callback?.(fragment);
			return fragment;
		},
		sleep: (ms: number) => new Promise((resolve) => win.setTimeout(resolve, ms)),
	};
}

/** What arrays have. */
function remove<T>(this: T[], value: T): void {
	const at = this.indexOf(value);
	if (at >= 0) this.splice(at, 1);
}

/** Adds the helpers to a window, which has its own copy of every class. */
export function installDom(win: GlobalWindow): void {
	const instanceOf = instanceIn(win);
	define(win.Node.prototype, { ...node, instanceOf });
	define(win.Element.prototype, element);
	define(win.HTMLElement.prototype, { ...styled, ...shown, ...listening });
	define(win.SVGElement.prototype, styled);
	define(win.DocumentFragment.prototype, within);
	define(win.UIEvent.prototype, { instanceOf });
	define(win.Array.prototype, { remove });
	defineGetters<Node>(win.Node.prototype, {
		doc() {
			return this.ownerDocument ?? this;
		},
		win() {
			return this.doc.defaultView ?? win;
		},
	});
	defineGetters<UIEvent>(win.UIEvent.prototype, {
		targetNode() {
			return this.target !== null && 'nodeType' in this.target ? this.target : null;
		},
		doc() {
			return this.targetNode?.doc ?? win.document;
		},
		win() {
			return this.targetNode?.win ?? win;
		},
	});
	define(win, globalsOf(win));
	followFocus(win);
}
