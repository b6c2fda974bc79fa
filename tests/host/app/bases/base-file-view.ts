import { TextFileView } from '../views/text-file-view';
import type { WorkspaceLeaf } from '../workspace/leaf';
import { writeBase } from './base-config';
import { QueryController } from './query-controller';

export const BASE_VIEW = 'bases';

/** A `.base` file in a tab. */
export class BaseFileView extends TextFileView {
	override icon = 'lucide-table';
	private text = '';
	private readonly controller: QueryController;

	constructor(leaf: WorkspaceLeaf) {
		super(leaf);
		const save = (): void => this.requestSave();
		this.controller = new QueryController(this.app, this.contentEl, {
			self: () => this.file,
			save: (base) => {
				this.text = writeBase(base);
				save();
			},
		});
	}

	getViewType(): string {
		return BASE_VIEW;
	}

	override canAcceptExtension(extension: string): boolean {
		return extension === 'base';
	}

	override onload(): void {
		super.onload();
		this.addChild(this.controller);
	}

	getViewData(): string {
		return this.text;
	}

	setViewData(text: string): void {
		this.text = text;
		this.controller.setQuery(text);
	}

	clear(): void {
		this.text = '';
	}
}
