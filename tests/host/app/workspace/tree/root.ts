import type { Workspace } from '../workspace';
import { WorkspaceContainer } from './container';

/** The middle of the main window. */
export class WorkspaceRoot extends WorkspaceContainer {
	readonly win: Window = window;
	readonly doc: Document = document;

	constructor(workspace: Workspace) {
		super(workspace, 'vertical');
		this.containerEl.addClass('mod-root');
	}
}
