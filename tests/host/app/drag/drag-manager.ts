import type { App } from '../app';
import { TFile, TFolder } from '../vault/files';
import type { TAbstractFile } from '../vault/files';

/** What is dragged. */
export interface Draggable {
	readonly type: 'file' | 'folder' | 'files' | 'link';
	readonly icon: string;
	readonly title: string;
	readonly source?: unknown;
	readonly file?: TAbstractFile;
	readonly files?: readonly TAbstractFile[];
	readonly linktext?: string;
	readonly sourcePath?: string;
}

/** What a drop here would do. */
export interface DropResult {
	readonly action?: string | null;
	readonly dropEffect?: 'none' | 'copy' | 'link' | 'move';
	/** What is marked while the drag is over it. */
	readonly hoverEl?: HTMLElement | null;
	readonly hoverClass?: string;
}

/**
 * Says what a drop would do while the drag is over (`isOver`), and does it once it is not; null
 * where it would do nothing.
 */
export type DropHandler = (event: DragEvent, draggable: Draggable, isOver: boolean) => DropResult | null | undefined;

/** Files and links on their way by mouse. Its names are the app's, which are not published. */
export class DragManager {
	draggable: Draggable | null = null;
	private marked: { readonly el: HTMLElement; readonly cls: string } | null = null;

	constructor(private readonly app: App) {
		document.addEventListener('dragend', () => this.onDragEnd());
	}

	dragFile(_event: DragEvent, file: TFile, source?: unknown): Draggable {
		return { type: 'file', icon: 'lucide-file', title: file.basename, file, source };
	}

	dragFolder(_event: DragEvent, folder: TFolder, source?: unknown): Draggable {
		return { type: 'folder', icon: 'lucide-folder', title: folder.name, file: folder, source };
	}

	dragFiles(_event: DragEvent, files: readonly TAbstractFile[], source?: unknown): Draggable {
		return { type: 'files', icon: 'lucide-files', title: `${files.length} files`, files, source };
	}

	dragLink(_event: DragEvent, linktext: string, sourcePath: string, title = linktext, source?: unknown): Draggable {
		const file = this.app.metadataCache.getFirstLinkpathDest(linktext.replace(/#.*$/u, ''), sourcePath);
		return {
			type: 'link',
			icon: 'lucide-link',
			title,
			linktext,
			sourcePath,
			source,
			...(file !== null && { file }),
		};
	}

	onDragStart(event: DragEvent, draggable: Draggable | null): void {
		this.draggable = draggable;
		if (draggable !== null) event.dataTransfer?.setData('text/plain', this.linksTo(draggable, ''));
	}

	/** Makes an element one that can be dragged. */
	handleDrag(el: HTMLElement, start: (event: DragEvent) => Draggable | null): void {
		el.draggable = true;
		el.addEventListener('dragstart', (event) => {
			const draggable = start(event);
			if (draggable === null) event.preventDefault();
			else this.onDragStart(event, draggable);
		});
	}

	/** Makes an element one to drop at; what takes a drop first is given it `first`, before the elements in it. */
	handleDrop(el: HTMLElement, drop: DropHandler, first = false): void {
		el.addEventListener('dragover', (event) => this.onDragOver(event, drop), { capture: first });
		el.addEventListener('drop', (event) => this.onDrop(event, drop), { capture: first });
		el.addEventListener('dragleave', () => this.mark(null));
	}

	/** The Markdown links for what is dragged, in a note. */
	linksTo({ file, files, linktext }: Draggable, sourcePath: string): string {
		if (linktext !== undefined) return `[[${linktext}]]`;
		const notes = (files ?? [file]).filter((one) => one instanceof TFile);
		return notes.map((one) => this.app.fileManager.generateMarkdownLink(one, sourcePath)).join('\n');
	}

	private onDragOver(event: DragEvent, drop: DropHandler): void {
		if (this.draggable === null || event.defaultPrevented) return;
		const result = drop(event, this.draggable, true);
		if (result === null || result === undefined) return;
		event.preventDefault();
		if (event.dataTransfer !== null) event.dataTransfer.dropEffect = result.dropEffect ?? 'move';
		this.mark(result);
	}

	private onDrop(event: DragEvent, drop: DropHandler): void {
		if (this.draggable === null || event.defaultPrevented) return;
		const result = drop(event, this.draggable, false);
		if (result === null || result === undefined) return;
		event.preventDefault();
		event.stopPropagation();
		this.onDragEnd();
	}

	private onDragEnd(): void {
		this.draggable = null;
		this.mark(null);
	}

	private mark(result: DropResult | null): void {
		const el = result?.hoverEl ?? null;
		if (this.marked?.el === el) return;
		this.marked?.el.removeClass(this.marked.cls);
		this.marked = el === null ? null : { el, cls: result?.hoverClass ?? 'is-being-dragged-over' };
		this.marked?.el.addClass(this.marked.cls);
	}
}
