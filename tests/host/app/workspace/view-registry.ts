import { Events } from '../base/events';
import type { WorkspaceLeaf } from './leaf';
import type { View } from './view';

export type ViewCreator = (leaf: WorkspaceLeaf) => View;

/** Which views there are. */
export class ViewRegistry extends Events {
	readonly viewByType: Record<string, ViewCreator> = {};

	registerView(type: string, create: ViewCreator): void {
		if (this.viewByType[type] !== undefined)
			throw new Error(`Attempting to register an existing view type "${type}"`);
		this.viewByType[type] = create;
		this.trigger('view-registered', type);
	}

	unregisterView(type: string): void {
		delete this.viewByType[type];
		this.trigger('view-unregistered', type);
	}

	getViewCreatorByType(type: string): ViewCreator | undefined {
		return this.viewByType[type];
	}
}
