import DOMPurify from 'dompurify';
import type { App } from '../app';
import { Component } from '../base/component';
import { createParser } from './markdown-it';
import type { Token } from './markdown-it';
import type { TFile } from '../vault/files';

const parser = createParser();

/** What stays with an element that a processor drew. */
export class MarkdownRenderChild extends Component {
	constructor(readonly containerEl: HTMLElement) {
		super();
	}
}

/** Where a drawn block stands in its note. */
export interface SectionInfo {
	readonly text: string;
	readonly lineStart: number;
	readonly lineEnd: number;
}

/** What processors are told. */
export interface ProcessorContext {
	readonly docId: string;
	readonly sourcePath: string;
	readonly frontmatter: unknown;
	addChild(child: Component): void;
	getSectionInfo(el: HTMLElement): SectionInfo | null;
}

export type PostProcessor = ((el: HTMLElement, context: ProcessorContext) => unknown) & { sortOrder?: number };
export type BlockProcessor = (source: string, el: HTMLElement, context: ProcessorContext) => unknown;

/** What plugins do to rendered Markdown. */
export class Processors {
	readonly post = new Set<PostProcessor>();
	readonly blocks = new Map<string, BlockProcessor>();
}

/** Where Markdown is drawn, and for whom. */
export interface RenderTarget {
	readonly app: App;
	readonly sourcePath: string;
	readonly component: Component;
	readonly section: SectionInfo | null;
}

function htmlInto(el: HTMLElement, html: string): void {
	el.append(DOMPurify.sanitize(html, { RETURN_DOM_FRAGMENT: true, ALLOW_UNKNOWN_PROTOCOLS: true, ADD_ATTR: ['target'] }));
}

/** Draws Markdown into an element, block beside block, and lets the processors at it. */
export async function renderInto(el: HTMLElement, html: string, target: RenderTarget): Promise<void> {
	htmlInto(el, html);
	const { app, sourcePath, component, section } = target;
	const context: ProcessorContext = {
		docId: sourcePath,
		sourcePath,
		frontmatter: app.metadataCache.getCache(sourcePath)?.frontmatter,
		addChild: (child) => void component.addChild(child),
		getSectionInfo: () => section,
	};
	for (const code of el.findAll('pre > code')) {
		const language = [...code.classList].find((cls) => cls.startsWith('language-'))?.slice('language-'.length) ?? '';
		const processor = app.processors.blocks.get(language);
		if (processor === undefined) continue;
		const block = createDiv({ cls: `block-language-${language}` });
		code.parentElement?.replaceWith(block);
		await processor(code.getText(), block, context);
	}
	for (const processor of [...app.processors.post].sort((a, b) => (a.sortOrder ?? 0) - (b.sortOrder ?? 0))) await processor(el, context);
}

/** The rendering that plugins may ask for. */
export abstract class MarkdownRenderer extends MarkdownRenderChild {
	hoverPopover: null = null;

	constructor(readonly app: App, containerEl: HTMLElement) {
		super(containerEl);
	}

	abstract get file(): TFile | null;

	static async render(app: App, markdown: string, el: HTMLElement, sourcePath: string, component: Component): Promise<void> {
		await renderInto(el, parser.renderer.render(parser.parse(markdown, {}), parser.options, {}), { app, sourcePath, component, section: null });
	}
}

/** One block of a note, as HTML. */
export interface RenderedBlock {
	readonly tag: string;
	readonly html: string;
	readonly lineStart: number;
	readonly lineEnd: number;
}

/** The blocks of a note, its front matter left out. */
export function blocksOf(text: string): RenderedBlock[] {
	const body = text.replace(/^---\r?\n[\s\S]*?\n---[ \t]*(?:\r?\n|$)/u, (frontMatter) => frontMatter.replace(/[^\n]/gu, ''));
	const env = {};
	const blocks: RenderedBlock[] = [];
	let open: Token[] = [];
	for (const token of parser.parse(body, env)) {
		open.push(token);
		if (token.level > 0 || token.nesting > 0) continue;
		const [first] = open;
		const [lineStart, end] = first?.map ?? [0, 1];
		blocks.push({ tag: first?.tag ?? 'div', html: parser.renderer.render(open, parser.options, env), lineStart, lineEnd: end - 1 });
		open = [];
	}
	return blocks;
}
