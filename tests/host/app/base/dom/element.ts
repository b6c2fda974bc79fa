import { classesOf, setAttribute } from './make';
import type { Members } from './define';

type Attributes = Readonly<Record<string, string | number | boolean | null>>;

/** How to find what is within. */
export const within: Members = {
	find(this: ParentNode, selector: string) {
		return this.querySelector(selector);
	},
	findAll(this: ParentNode, selector: string) {
		return [...this.querySelectorAll(selector)];
	},
};

/** What every element has. */
export const element: Members = {
	...within,
	findAllSelf(this: Element, selector: string) {
		return [...(this.matches(selector) ? [this] : []), ...this.querySelectorAll(selector)];
	},
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
		return this.win.getComputedStyle(this, pseudo).getPropertyValue(property).trim();
	},
	isActiveElement(this: Element) {
		return this.doc.activeElement === this;
	},
};

/** What has a style of its own. */
export const styled: Members = {
	setCssStyles(this: HTMLElement, styles: Partial<CSSStyleDeclaration>) {
		Object.assign(this.style, styles);
	},
	setCssProps(this: HTMLElement, props: Record<string, string>) {
		for (const [name, value] of Object.entries(props)) this.style.setProperty(name, value);
	},
};

/** What elements of HTML have besides. */
export const shown: Members = {
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
};

function inner(el: HTMLElement, full: number, before: string, after: string): number {
	const style = el.win.getComputedStyle(el);
	return full - Number.parseFloat(style.getPropertyValue(before)) - Number.parseFloat(style.getPropertyValue(after));
}

/** The size without the padding. */
export const measured = {
	innerWidth(this: HTMLElement): number {
		return inner(this, this.clientWidth, 'padding-left', 'padding-right');
	},
	innerHeight(this: HTMLElement): number {
		return inner(this, this.clientHeight, 'padding-top', 'padding-bottom');
	},
};
