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
interface ProcessorContext {
	readonly docId: string;
	readonly sourcePath: string;
	readonly frontmatter: unknown;
	addChild(child: MarkdownRenderChild): void;
	getSectionInfo(el: HTMLElement): SectionInfo | null;
}

export type BlockProcessor = (source: string, el: HTMLElement, context: ProcessorContext) => unknown;

/** What plugins do to rendered Markdown; `changed` is triggered where that is other than before. */
export class Processors extends Events {
	readonly blocks = new Map<string, BlockProcessor>();

	addBlock(language: string, processor: BlockProcessor): void {
		if (this.blocks.has(language))
			throw new Error(`Code block postprocessor for language ${language} is already registered`);
		this.blocks.set(language, processor);
		this.trigger('changed');
	}

	removeBlock(language: string): void {
		if (this.blocks.delete(language)) this.trigger('changed');
	}

	/** Lets them at the code blocks that were rendered. */
	async run(el: HTMLElement, context: ProcessorContext): Promise<void> {
		for (const [language, handler] of this.blocks) await drawBlocks(language, handler, el, context);
	}
}

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
