import { WorkspaceSplit } from './split';

/** All that is in the middle of one window. */
export abstract class WorkspaceContainer extends WorkspaceSplit {
	abstract readonly win: Window;
	abstract readonly doc: Document;

	override getContainer(): WorkspaceContainer {
		return this;
	}
}
