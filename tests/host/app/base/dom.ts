/** The helpers that the app adds to the DOM and to the language, as its types declare them; none is enumerable, so that `for…in` does not meet them. */
import type {} from 'obsidian';

const HTML = 'http://www.w3.org/1999/xhtml';
const SVG = 'http://www.w3.org/2000/svg';

type Attributes = Readonly<Record<string, string | number | boolean | null>>;
type Members = Readonly<Record<string, unknown>>;

function classesOf(cls: string | string[] | undefined): string[] {
	return (Array.isArray(cls) ? cls : [cls ?? '']).flatMap((part) => part.split(/\s+/u)).filter((part) => part !== '');
}

function setAttribute(el: Element, name: string, value: string | number | boolean | null): void {
	if (value === null) el.removeAttribute(name);
	else el.setAttribute(name, String(value));
}

function adopt(el: Element, parent: Node | undefined, first: boolean | undefined): void {
	if (parent === undefined) return;
	if (first === true) parent.insertBefore(el, parent.firstChild);
	else parent.appendChild(el);
}

function makeElement(doc: Document, tag: string, given: DomElementInfo | string | undefined, callback?: (el: HTMLElement) => void): HTMLElement {
	const info: DomElementInfo = typeof given === 'string' ? { cls: given } : (given ?? {});
	const el = doc.createElementNS(HTML, tag as 'div');
	el.classList.add(...classesOf(info.cls));
	if (info.text !== undefined) el.setText(info.text);
	for (const [name, value] of Object.entries(info.attr ?? {})) setAttribute(el, name, value);
	for (const name of ['title', 'type', 'placeholder', 'href'] as const) if (info[name] !== undefined) el.setAttribute(name, info[name]);
	if (info.value !== undefined && 'value' in el) el.value = info.value;
	adopt(el, info.parent, info.prepend);
	callback?.(el);
	return el;
}

function makeSvg(doc: Document, tag: string, given: SvgElementInfo | string | undefined, callback?: (el: SVGElement) => void): SVGElement {
	const info: SvgElementInfo = typeof given === 'string' ? { cls: given } : (given ?? {});
	const el = doc.createElementNS(SVG, tag as 'g');
	el.classList.add(...classesOf(info.cls));
	for (const [name, value] of Object.entries(info.attr ?? {})) setAttribute(el, name, value);
	adopt(el, info.parent, info.prepend);
	callback?.(el);
	return el;
}

function inside<T extends { parent?: Node }>(parent: Node, given: T | string | undefined): T {
	return { ...(typeof given === 'string' ? { cls: given } : given), parent } as unknown as T;
}

function docOf(node: Node): Document {
	return node.ownerDocument ?? (node as Document);
}

const node: Members = {
	detach(this: Node) {
		this.parentNode?.removeChild(this);
	},
	empty(this: Node) {
		while (this.lastChild !== null) this.removeChild(this.lastChild);
	},
	insertAfter(this: Node, added: Node, child: Node | null) {
		return this.insertBefore(added, child === null ? this.firstChild : child.nextSibling);
	},
	indexOf(this: Node, other: Node) {
		return [...this.childNodes].findIndex((child) => child === other);
	},
	setChildrenInPlace(this: Element, children: Node[]) {
		this.replaceChildren(...children);
	},
	appendText(this: Node, text: string) {
		this.appendChild(docOf(this).createTextNode(text));
	},
	instanceOf(this: Node, type: { [Symbol.hasInstance](value: unknown): boolean }) {
		return type[Symbol.hasInstance](this);
	},
	createEl(this: Node, tag: string, info?: DomElementInfo | string, callback?: (el: HTMLElement) => void) {
		return makeElement(docOf(this), tag, inside(this, info), callback);
	},
	createDiv(this: Node, info?: DomElementInfo | string, callback?: (el: HTMLElement) => void) {
		return makeElement(docOf(this), 'div', inside(this, info), callback);
	},
	createSpan(this: Node, info?: DomElementInfo | string, callback?: (el: HTMLElement) => void) {
		return makeElement(docOf(this), 'span', inside(this, info), callback);
	},
	createSvg(this: Node, tag: string, info?: SvgElementInfo | string, callback?: (el: SVGElement) => void) {
		return makeSvg(docOf(this), tag, inside(this, info), callback);
	},
};

const element: Members = {
	getText(this: Element) {
		return this.textContent;
	},
	setText(this: Element, text: string | DocumentFragment) {
		if (typeof text === 'string') this.textContent = text;
		else this.replaceChildren(text);
	},
	addClass(this: Element, ...classes: string[]) {
		this.classList.add(...classesOf(classes));
	},
	addClasses(this: Element, classes: string[]) {
		this.classList.add(...classesOf(classes));
	},
	removeClass(this: Element, ...classes: string[]) {
		this.classList.remove(...classesOf(classes));
	},
	removeClasses(this: Element, classes: string[]) {
		this.classList.remove(...classesOf(classes));
	},
	toggleClass(this: Element, classes: string | string[], on: boolean) {
		for (const cls of classesOf(classes)) this.classList.toggle(cls, on);
	},
	hasClass(this: Element, cls: string) {
		return this.classList.contains(cls);
	},
	setAttr(this: Element, name: string, value: string | number | boolean | null) {
		setAttribute(this, name, value);
	},
	setAttrs(this: Element, attributes: Attributes) {
		for (const [name, value] of Object.entries(attributes)) setAttribute(this, name, value);
	},
	getAttr(this: Element, name: string) {
		return this.getAttribute(name);
	},
	matchParent(this: Element, selector: string, last?: Element) {
		const found = this.closest(selector);
		return found !== null && (last === undefined || last.contains(found)) ? found : null;
	},
	getCssPropertyValue(this: Element, property: string, pseudo?: string) {
		return window.getComputedStyle(this, pseudo).getPropertyValue(property).trim();
	},
	isActiveElement(this: Element) {
		return this.ownerDocument.activeElement === this;
	},
	find(this: Element, selector: string) {
		return this.querySelector(selector);
	},
	findAll(this: Element, selector: string) {
		return [...this.querySelectorAll(selector)];
	},
	findAllSelf(this: Element, selector: string) {
		return [...(this.matches(selector) ? [this] : []), ...this.querySelectorAll(selector)];
	},
	setCssStyles(this: HTMLElement, styles: Partial<CSSStyleDeclaration>) {
		Object.assign(this.style, styles);
	},
	setCssProps(this: HTMLElement, props: Record<string, string>) {
		for (const [name, value] of Object.entries(props)) this.style.setProperty(name, value);
	},
};

type Listener = (event: Event, target: HTMLElement) => unknown;
const delegated = new WeakMap<Listener, EventListener>();

const html: Members = {
	show(this: HTMLElement) {
		this.setCssProps({ display: '' });
	},
	hide(this: HTMLElement) {
		this.setCssProps({ display: 'none' });
	},
	toggle(this: HTMLElement, on: boolean) {
		if (on) this.show();
		else this.hide();
	},
	toggleVisibility(this: HTMLElement, on: boolean) {
		this.setCssProps({ visibility: on ? '' : 'hidden' });
	},
	isShown(this: HTMLElement) {
		return this.offsetParent !== null;
	},
	on(this: HTMLElement, type: string, selector: string, listener: Listener, options?: AddEventListenerOptions) {
		const callback = (event: Event): void => {
			const target = event.target instanceof Element ? event.target.closest<HTMLElement>(selector) : null;
			if (target !== null && this.contains(target)) listener.call(this, event, target);
		};
		delegated.set(listener, callback);
		this.addEventListener(type, callback, options);
	},
	off(this: HTMLElement, type: string, _selector: string, listener: Listener, options?: AddEventListenerOptions) {
		const callback = delegated.get(listener);
		if (callback !== undefined) this.removeEventListener(type, callback, options);
	},
	onClickEvent(this: HTMLElement, listener: (event: MouseEvent) => unknown, options?: AddEventListenerOptions) {
		this.addEventListener('click', listener, options);
		this.addEventListener('auxclick', listener, options);
	},
	/** There is one window only. */
	onWindowMigrated() {
		return () => undefined;
	},
	trigger(this: HTMLElement, type: string) {
		this.dispatchEvent(new Event(type, { bubbles: true }));
	},
};

const array: Members = {
	first<T>(this: T[]) {
		return this[0];
	},
	last<T>(this: T[]) {
		return this[this.length - 1];
	},
	contains<T>(this: T[], value: T) {
		return this.includes(value);
	},
	remove<T>(this: T[], value: T) {
		const at = this.indexOf(value);
		if (at >= 0) this.splice(at, 1);
	},
	unique<T>(this: T[]) {
		return [...new Set(this)];
	},
};

function define(target: object, members: Members): void {
	for (const [name, value] of Object.entries(members)) Object.defineProperty(target, name, { value, configurable: true, writable: true, enumerable: false });
}

/** Adds the helpers to this window. */
export function installDom(): void {
	define(Node.prototype, node);
	define(Element.prototype, element);
	define(HTMLElement.prototype, html);
	define(DocumentFragment.prototype, { find: element['find'], findAll: element['findAll'] });
	define(Array.prototype, array);
	define(String.prototype, {
		contains(this: string, part: string) {
			return this.includes(part);
		},
	});
	Object.defineProperties(Node.prototype, {
		doc: { configurable: true, get: (): Document => document },
		win: { configurable: true, get: (): Window => window },
		constructorWin: { configurable: true, get: (): Window => window },
	});
	Object.defineProperties(UIEvent.prototype, {
		targetNode: {
			configurable: true,
			get(this: UIEvent) {
				return this.target instanceof Node ? this.target : null;
			},
		},
		doc: { configurable: true, get: (): Document => document },
		win: { configurable: true, get: (): Window => window },
	});
	define(UIEvent.prototype, { instanceOf: node['instanceOf'] });
	define(window, {
		activeWindow: window,
		activeDocument: document,
		createEl: (tag: string, info?: DomElementInfo | string, callback?: (el: HTMLElement) => void) => makeElement(document, tag, info, callback),
		createDiv: (info?: DomElementInfo | string, callback?: (el: HTMLElement) => void) => makeElement(document, 'div', info, callback),
		createSpan: (info?: DomElementInfo | string, callback?: (el: HTMLElement) => void) => makeElement(document, 'span', info, callback),
		createSvg: (tag: string, info?: SvgElementInfo | string, callback?: (el: SVGElement) => void) => makeSvg(document, tag, info, callback),
		createFragment: (callback?: (el: DocumentFragment) => void) => {
			const fragment = new DocumentFragment();
			callback?.(fragment);
			return fragment;
		},
		fish: (selector: string) => document.querySelector(selector),
		fishAll: (selector: string) => [...document.querySelectorAll(selector)],
		sleep: (ms: number) => new Promise((resolve) => window.setTimeout(resolve, ms)),
		nextFrame: () => new Promise((resolve) => window.requestAnimationFrame(resolve)),
		isBoolean: (value: unknown) => typeof value === 'boolean',
		ready: (callback: () => unknown) => callback(),
	});
}
