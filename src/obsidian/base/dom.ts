/** The nearest element that matches a selector: a node itself, or one around it. */
export function closestTo<El extends HTMLElement = HTMLElement>(node: Node | null, selector: string): El | null {
	return node?.instanceOf(Element) === true ? node.closest<El>(selector) : null;
}

/** Sets an attribute, or removes it for null, unless it is the same already: observers see each write as a change. */
export function setAttribute(el: Element, name: string, value: string | null): void {
	if (el.getAttribute(name) !== value) el.setAttr(name, value);
}

/**
 * Makes elements the children of another one, in order. Elements already in place are not touched, and the child that
 * contains `kept` is never moved, because it would lose the focus.
 */
export function placeChildren(parent: HTMLElement, wanted: readonly HTMLElement[], kept: Node | null = null): void {
	const set = new Set<Element>(wanted);
	for (const child of Array.from(parent.children)) if (!set.has(child)) child.remove();
	const pinned = kept === null ? undefined : wanted.find((el) => el.contains(kept));
	let next = parent.firstElementChild;
	for (const el of wanted) {
		while (el === pinned && next !== null && next !== el) {
			const later = next.nextElementSibling;
			parent.appendChild(next);
			next = later;
		}
		if (next === el) next = el.nextElementSibling;
		else parent.insertBefore(el, next);
	}
}
