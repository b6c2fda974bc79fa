import DOMPurify from 'dompurify';
import type { App } from '../../app';
import type { Component } from '../../base/component';
import { drawEmbeds } from './embeds';
import type { SectionInfo } from './processors';

/** Where Markdown is drawn, and for whom. */
export interface RenderTarget {
	readonly app: App;
	readonly sourcePath: string;
	/** What is drawn lives as long as this. */
	readonly component: Component;
	getSectionInfo(el: HTMLElement): SectionInfo | null;
}

/** Draws what the parser made into an element, with what the app and its plugins add. */
export async function renderHtml(el: HTMLElement, html: string, target: RenderTarget): Promise<void> {
	const { app, sourcePath, component } = target;
	el.append(
		DOMPurify.sanitize(html, { RETURN_DOM_FRAGMENT: true, ALLOW_UNKNOWN_PROTOCOLS: true, ADD_ATTR: ['target'] }),
	);
	for (const link of el.findAll('a.internal-link')) markUnresolved(link, app, sourcePath);
	for (const item of el.findAll('li.task-list-item')) addCheckbox(item);
	for (const code of el.findAll('pre > code')) code.addClass('is-loaded');
	drawEmbeds(el, target);
	await app.processors.run(el, {
		docId: sourcePath,
		sourcePath,
		frontmatter: app.metadataCache.getCache(sourcePath)?.frontmatter,
		addChild: (child) => void component.addChild(child),
		getSectionInfo: (inner) => target.getSectionInfo(inner),
	});
}

function markUnresolved(link: HTMLElement, app: App, sourcePath: string): void {
	const path = (link.getAttr('data-href') ?? '').replace(/#.*$/u, '');
	link.toggleClass('is-unresolved', path !== '' && app.metadataCache.getFirstLinkpathDest(path, sourcePath) === null);
}

function addCheckbox(item: HTMLElement): void {
	const place = item.firstElementChild?.tagName === 'P' ? item.firstElementChild : item;
	const box = createEl('input', {
		cls: 'task-list-item-checkbox',
		type: 'checkbox',
		attr: { 'data-line': item.getAttr('data-line') },
	});
	box.checked = item.hasClass('is-checked');
	place.prepend(box);
}
