import type {} from 'obsidian';

const HTML = 'http://www.w3.org/1999/xhtml';
const SVG = 'http://www.w3.org/2000/svg';

/** The classes of a list or of a text with spaces. */
export function classesOf(cls: string | string[] | undefined): string[] {
	return (Array.isArray(cls) ? cls : [cls ?? '']).flatMap((part) => part.split(/\s+/u)).filter((part) => part !== '');
}

/** Sets an attribute, or takes it away with null. */
export function setAttribute(el: Element, name: string, value: string | number | boolean | null): void {
	if (value === null) el.removeAttribute(name);
	else el.setAttribute(name, String(value));
}

function fill(el: Element, info: SvgElementInfo): void {
	el.classList.add(...classesOf(info.cls));
	for (const [name, value] of Object.entries(info.attr ?? {})) setAttribute(el, name, value);
	if (info.parent === undefined) return;
	if (info.prepend === true) info.parent.insertBefore(el, info.parent.firstChild);
	else info.parent.appendChild(el);
}

/** Makes an element as `createEl` describes it. */
export function makeElement(
	doc: Document,
	tag: string,
	given: DomElementInfo | string = {},
	callback?: (el: HTMLElement) => void,
): HTMLElement {
	const info = typeof given === 'string' ? { cls: given } : given;
	const el = doc.createElementNS(HTML, tag as 'div');
	if (info.text !== undefined) el.setText(info.text);
	for (const name of ['title', 'type', 'placeholder', 'href'] as const)
		if (info[name] !== undefined) el.setAttribute(name, info[name]);
	if (info.value !== undefined && 'value' in el) el.value = info.value;
	fill(el, info);
	callback?.(el);
	return el;
}

/** Makes an element as `createSvg` describes it. */
export function makeSvg(
	doc: Document,
	tag: string,
	given: SvgElementInfo | string = {},
	callback?: (el: SVGElement) => void,
): SVGElement {
	const el = doc.createElementNS(SVG, tag as 'g');
	fill(el, typeof given === 'string' ? { cls: given } : given);
	callback?.(el);
	return el;
}
