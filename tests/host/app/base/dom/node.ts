import { makeElement, makeSvg } from './make';
import type { Members } from './define';

function inside<T extends { parent?: Node }>(
	parent: Node,
	given: T | string | undefined,
): T | { cls: string; parent: Node } {
	return typeof given === 'string' ? { cls: given, parent } : ({ ...given, parent } as T);
}

/** What every node has; an object that `instanceOf` is asked of may come from another window. */
export const node: Members = {
	detach(this: Node) {
		this.parentNode?.removeChild(this);
	},
	empty(this: Node) {
		while (this.lastChild !== null) this.removeChild(this.lastChild);
	},
	/** Leaves those where they are that stay in order. */
	setChildrenInPlace(this: Node, children: Node[]) {
		for (const child of [...this.childNodes]) if (!children.includes(child)) this.removeChild(child);
		children.forEach((child, at) => {
			if (this.childNodes[at] !== child) this.insertBefore(child, this.childNodes[at] ?? null);
		});
	},
	appendText(this: Node, text: string) {
		this.appendChild(this.doc.createTextNode(text));
	},
	createEl(this: Node, tag: string, info?: DomElementInfo | string, callback?: (el: HTMLElement) => void) {
		return makeElement(this.doc, tag, inside(this, info), callback);
	},
	createDiv(this: Node, info?: DomElementInfo | string, callback?: (el: HTMLElement) => void) {
		return makeElement(this.doc, 'div', inside(this, info), callback);
	},
	createSpan(this: Node, info?: DomElementInfo | string, callback?: (el: HTMLElement) => void) {
		return makeElement(this.doc, 'span', inside(this, info), callback);
	},
	createSvg(this: Node, tag: string, info?: SvgElementInfo | string, callback?: (el: SVGElement) => void) {
		return makeSvg(this.doc, tag, inside(this, info), callback);
	},
};
