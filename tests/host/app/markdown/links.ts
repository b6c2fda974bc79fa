import type { App } from '../app';
import type { Component } from '../base/component';
import { Keymap } from '../base/keymap';
import type { HoverParent } from '../hover/hover-popover';

/** Whose links are followed. */
interface LinkOwner {
	readonly app: App;
	readonly hoverParent: HoverParent;
	/** The name by which page preview knows it. */
	readonly source: string;
	readonly sourcePath: () => string;
}

function linkOf(event: Event): HTMLElement | null {
	return event.target instanceof Element ? event.target.closest<HTMLElement>('a') : null;
}

function linktextOf(link: HTMLElement): string {
	return link.getAttr('data-href') ?? link.getAttr('href') ?? '';
}

/** Opens the links in an element where they are clicked at, and previews them where the mouse rests. */
export function followLinks(
	component: Component,
	el: HTMLElement,
	{ app, hoverParent, source, sourcePath }: LinkOwner,
): void {
	const onClick = (event: Event): void => {
		const link = linkOf(event);
		if (link === null || !(event instanceof MouseEvent) || event.button === 2) return;
		event.preventDefault();
		if (link.hasClass('internal-link'))
			void app.workspace.openLinkText(linktextOf(link), sourcePath(), Keymap.isModEvent(event));
		else if (/^https?:/iu.test(linktextOf(link))) window.open(linktextOf(link), '_blank', 'noopener');
	};
	component.registerDomEvent(el, 'click', onClick);
	component.registerDomEvent(el, 'auxclick', onClick);
	component.registerDomEvent(el, 'mouseover', (event) => {
		const link = linkOf(event);
		if (link === null || !link.hasClass('internal-link') || !(event instanceof MouseEvent)) return;
		if (event.relatedTarget instanceof Node && link.contains(event.relatedTarget)) return;
		app.workspace.trigger('hover-link', {
			event,
			source,
			hoverParent,
			targetEl: link,
			linktext: linktextOf(link),
			sourcePath: sourcePath(),
		});
	});
}
