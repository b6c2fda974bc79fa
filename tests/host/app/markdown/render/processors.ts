import { Component } from '../../base/component';
import { Events } from '../../base/events';

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
	addChild(child: MarkdownRenderChild): void;
	getSectionInfo(el: HTMLElement): SectionInfo | null;
}

export type PostProcessor = ((el: HTMLElement, context: ProcessorContext) => unknown) & { sortOrder?: number };
export type BlockProcessor = (source: string, el: HTMLElement, context: ProcessorContext) => unknown;

/** What plugins do to rendered Markdown; `changed` is triggered where that is other than before. */
export class Processors extends Events {
	readonly post = new Set<PostProcessor>();
	readonly blocks = new Map<string, BlockProcessor>();

	addPost(processor: PostProcessor, sortOrder?: number): void {
		if (sortOrder !== undefined) processor.sortOrder = sortOrder;
		this.post.add(processor);
		this.trigger('changed');
	}

	removePost(processor: PostProcessor): void {
		if (this.post.delete(processor)) this.trigger('changed');
	}

	addBlock(language: string, processor: BlockProcessor): void {
		if (this.blocks.has(language))
			throw new Error(`Code block postprocessor for language ${language} is already registered`);
		this.blocks.set(language, processor);
		this.trigger('changed');
	}

	removeBlock(language: string): void {
		if (this.blocks.delete(language)) this.trigger('changed');
	}

	/** Lets them at what was rendered: code blocks first, then all else in its order. */
	async run(el: HTMLElement, context: ProcessorContext): Promise<void> {
		for (const [language, handler] of this.blocks) await drawBlocks(language, handler, el, context);
		for (const processor of [...this.post].sort((a, b) => (a.sortOrder ?? 0) - (b.sortOrder ?? 0)))
			await processor(el, context);
	}
}

/** All that is registered; the published statics know of no app. */
export const processors = new Processors();

async function drawBlocks(
	language: string,
	handler: BlockProcessor,
	el: HTMLElement,
	context: ProcessorContext,
): Promise<void> {
	for (const code of el.findAll(`pre > code[class~="language-${language}"]`)) {
		const block = createDiv({ cls: `block-language-${language}` });
		code.parentElement?.replaceWith(block);
		await handler(code.getText().replace(/\n$/u, ''), block, context);
	}
}

/** What plugins may register without being asked for it. */
export class MarkdownPreviewRenderer {
	static registerPostProcessor(processor: PostProcessor, sortOrder?: number): void {
		processors.addPost(processor, sortOrder);
	}

	static unregisterPostProcessor(processor: PostProcessor): void {
		processors.removePost(processor);
	}

	static createCodeBlockPostProcessor(
		language: string,
		handler: BlockProcessor,
	): (el: HTMLElement, context: ProcessorContext) => void {
		return (el, context) => void drawBlocks(language, handler, el, context);
	}
}
