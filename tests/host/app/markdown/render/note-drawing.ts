import type { App } from '../../app';
import { Component } from '../../base/component';
import { blocksOf } from './blocks';
import type { RenderedBlock } from './blocks';
import type { SectionInfo } from './processors';
import { renderHtml } from './render-html';

/** One block of a note on screen. */
interface Section {
	readonly el: HTMLElement;
	readonly component: Component;
	readonly key: string;
	block: RenderedBlock;
}

/** A note drawn block by block: a change redraws only the blocks that differ. */
export class NoteDrawing extends Component {
	readonly sizerEl: HTMLElement;
	private sections: Section[] = [];
	private text = '';

	constructor(
		private readonly app: App,
		containerEl: HTMLElement,
	) {
		super();
		this.sizerEl = containerEl
			.createDiv({
				cls: 'markdown-preview-view markdown-rendered node-insert-event is-readable-line-width allow-fold-headings',
			})
			.createDiv({ cls: 'markdown-preview-sizer markdown-preview-section' });
	}

	/** @param whether blocks that are the same are drawn anew as well. */
	async draw(text: string, sourcePath: string, full = false): Promise<void> {
		this.text = text;
		const known = full ? [] : [...this.sections];
		const before = this.sections;
		const work: Promise<void>[] = [];
		this.sections = blocksOf(text).map((block) => {
			const key = `${block.tag} ${sourcePath} ${block.html}`;
			const at = known.findIndex((section) => section.key === key);
			const [same] = at < 0 ? [] : known.splice(at, 1);
			if (same === undefined) return this.create(block, key);
			same.block = block;
			return same;
		});
		const kept = new Set(this.sections);
		for (const section of before) if (!kept.has(section)) this.remove(section);
		this.sections.forEach(({ el }, at) => {
			const there = this.sizerEl.children[at] ?? null;
			if (there !== el) this.sizerEl.insertBefore(el, there);
		});
		const old = new Set(before);
		for (const section of this.sections) if (!old.has(section)) work.push(this.fill(section, sourcePath));
		await Promise.all(work);
	}

	/** The line at a height in the drawing, with its fraction. */
	lineAt(top: number): number {
		const section = this.sections.find(({ el }) => el.offsetTop + el.offsetHeight > top);
		if (section === undefined) return 0;
		const { block, el } = section;
		return (
			block.lineStart +
			Math.max(0, (top - el.offsetTop) / el.offsetHeight) * (block.lineEnd - block.lineStart + 1)
		);
	}

	/** The height in the drawing at which a line stands. */
	topOf(line: number): number {
		const section = this.sections.find(({ block }) => block.lineEnd + 1 > line);
		if (section === undefined) return 0;
		const { block, el } = section;
		return (
			el.offsetTop +
			(Math.max(0, line - block.lineStart) / (block.lineEnd - block.lineStart + 1)) * el.offsetHeight
		);
	}

	/** Where in the note an element was drawn from. */
	getSectionInfo(inner: HTMLElement): SectionInfo | null {
		const section = this.sections.find(({ el }) => el.contains(inner));
		return section === undefined
			? null
			: { text: this.text, lineStart: section.block.lineStart, lineEnd: section.block.lineEnd };
	}

	private create(block: RenderedBlock, key: string): Section {
		return { el: createDiv({ cls: `el-${block.tag}` }), component: this.addChild(new Component()), key, block };
	}

	private remove({ el, component }: Section): void {
		this.removeChild(component);
		el.detach();
	}

	private async fill({ el, component, block }: Section, sourcePath: string): Promise<void> {
		const { app } = this;
		try {
			await renderHtml(el, block.html, {
				app,
				sourcePath,
				component,
				getSectionInfo: (inner) => this.getSectionInfo(inner),
			});
		} catch (error) {
			console.error(error);
		}
	}
}
