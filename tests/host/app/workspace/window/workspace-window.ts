import { forgetWindow } from '../../base/dom/active-window';
import type { GlobalWindow } from '../../base/dom/define';
import { WorkspaceContainer } from '../tree/container';
import type { Workspace } from '../workspace';

/** A popout window. */
export class WorkspaceWindow extends WorkspaceContainer {
	override readonly type = 'window';
	readonly doc: Document;
	private isClosed = false;

	constructor(
		workspace: Workspace,
		readonly win: GlobalWindow,
		private readonly release: () => void,
	) {
		super(workspace, 'vertical');
		this.doc = win.document;
		this.containerEl.addClass('mod-root');
		win.addEventListener('pagehide', () => this.onClosed());
	}

	close(): void {
		this.win.close();
		this.onClosed();
	}

	/** A window in which nothing is left closes. */
	protected override onChildRemoved(): void {
		this.drawChildren();
		if (this.children.length === 0) this.close();
	}

	/** What the window held goes with it. */
	private onClosed(): void {
		if (this.isClosed || this.workspace.isQuitting) return;
		this.isClosed = true;
		forgetWindow(this.win);
		this.release();
		for (const leaf of this.leaves()) leaf.detach();
		this.detach();
		this.workspace.trigger('window-close', this, this.win);
	}
}
