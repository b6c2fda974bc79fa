import type { App } from '../../app';
import type { Component } from '../../base/component';
import type { HoverPopover } from '../../hover/hover-popover';
import type { TFile } from '../../vault/files';
import { htmlOf } from './blocks';
import { MarkdownRenderChild } from './processors';
import { renderHtml } from './render-html';

/** What draws Markdown, and the drawing that plugins may ask for. */
export abstract class MarkdownRenderer extends MarkdownRenderChild {
	hoverPopover: HoverPopover | null = null;

	constructor(
		readonly app: App,
		containerEl: HTMLElement,
	) {
		super(containerEl);
	}

	abstract get file(): TFile | null;

	static async render(
		app: App,
		markdown: string,
		el: HTMLElement,
		sourcePath: string,
		component: Component,
	): Promise<void> {
		await renderHtml(el, htmlOf(markdown), { app, sourcePath, component, getSectionInfo: () => null });
	}
}
