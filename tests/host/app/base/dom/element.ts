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
	removeClass(this: Element, ...classes: string[]) {
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
	isShown(this: HTMLElement) {
		return this.offsetParent !== null;
	},
};
