import type { App } from '../app';
import type { TFile } from '../vault/files';

/** Files on their way by mouse. */
interface Draggable {
	readonly files: readonly TFile[];
	/** Which view they come from. */
	readonly source: unknown;
}

/** Has plugins drag files into notes. Its names are the app's, which are not published. */
export class DragManager {
	private draggable: Draggable | null = null;

	constructor(private readonly app: App) {
		document.addEventListener('dragend', () => (this.draggable = null));
	}

	dragFile(_event: DragEvent, file: TFile, source: unknown): Draggable {
		return { files: [file], source };
	}

	dragFiles(_event: DragEvent, files: readonly TFile[], source: unknown): Draggable {
		return { files, source };
	}

	onDragStart(event: DragEvent, draggable: Draggable): void {
		this.draggable = draggable;
		event.dataTransfer?.setData('text/plain', this.linksTo(draggable, ''));
	}

	/** Lets files be dropped at an element as links of a note, before what is in it takes them for plain text. */
	handleDrop(el: HTMLElement, sourcePath: () => string, insert: (event: DragEvent, links: string) => void): void {
		const at = (event: DragEvent, take: (draggable: Draggable) => void): void => {
			if (this.draggable === null || event.defaultPrevented) return;
			event.preventDefault();
			take(this.draggable);
		};
		el.addEventListener(
			'dragover',
			(event) => at(event, () => event.dataTransfer !== null && (event.dataTransfer.dropEffect = 'link')),
			{ capture: true },
		);
		el.addEventListener(
			'drop',
			(event) =>
				at(event, (draggable) => {
					event.stopPropagation();
					this.draggable = null;
					insert(event, this.linksTo(draggable, sourcePath()));
				}),
			{ capture: true },
		);
	}

	private linksTo({ files }: Draggable, sourcePath: string): string {
		return files.map((file) => this.app.fileManager.generateMarkdownLink(file, sourcePath)).join('\n');
	}
}
