// The room `obsidian/sidebar`. The reading board, and the active paper with its open questions.
import { ItemView } from 'obsidian';
import type { HoverParent, HoverPopover, ViewStateResult, WorkspaceLeaf } from 'obsidian';
import type { Host } from '../host';
import { perform } from '../base/failures';
import { FIRST_STATE, PROGRESS_VIEW, readState } from './view-state';
import type { BoardState } from './view-state';
import { ProgressBoard } from './board/progress-board';
import { ThisPaper } from './this-paper/this-paper';

/** The sidebar: the reading board, and the paper in front. */
export class ProgressView extends ItemView implements HoverParent {
	override icon = 'glasses';
	override navigation = false;
	hoverPopover: HoverPopover | null = null;
	#remembered = FIRST_STATE;
	#board: ProgressBoard | null = null;
	#section: ThisPaper | null = null;

	constructor(
		leaf: WorkspaceLeaf,
		private readonly host: Host,
	) {
		super(leaf);
	}

	override getViewType(): string {
		return PROGRESS_VIEW;
	}

	override getDisplayText(): string {
		return this.host.texts.plugin.view.title;
	}

	override getState(): Record<string, unknown> {
		return { ...super.getState(), ...this.#remembered };
	}

	override async setState(state: unknown, result: ViewStateResult): Promise<void> {
		this.#remembered = readState(state, this.#remembered);
		this.#board?.restore(this.#remembered);
		await super.setState(state, result);
	}

	protected override async onOpen(): Promise<void> {
		await super.onOpen();
		const { contentEl, host, leaf } = this;
		contentEl.empty();
		contentEl.addClass('three-pass-progress');
		this.#section = this.addChild(new ThisPaper(host, contentEl));
		const onState = (state: BoardState): void => {
			this.#remembered = state;
			perform(() => this.app.workspace.requestSaveLayout());
		};
		this.#board = this.addChild(
			new ProgressBoard(host, { el: contentEl, leaf, hoverParent: this, onState }, this.#remembered),
		);
	}

	protected override async onClose(): Promise<void> {
		if (this.#board !== null) this.removeChild(this.#board);
		this.#board = null;
		if (this.#section !== null) this.removeChild(this.#section);
		this.#section = null;
		this.contentEl.empty();
		await super.onClose();
	}
}
