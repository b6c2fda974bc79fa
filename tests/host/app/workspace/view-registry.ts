import { Events } from '../base/events';
import type { WorkspaceLeaf } from './leaf';
import type { View } from './view';

export type ViewCreator = (leaf: WorkspaceLeaf) => View;

/** Which views there are, and which one is for which files. */
export class ViewRegistry extends Events {
	readonly viewByType: Record<string, ViewCreator> = {};
	readonly typeByExtension: Record<string, string> = {};

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

	registerExtensions(extensions: readonly string[], type: string): void {
		for (const extension of extensions) {
			if (this.typeByExtension[extension] !== undefined)
				throw new Error(`Attempting to register an existing file extension "${extension}"`);
			this.typeByExtension[extension] = type;
		}
		this.trigger('extensions-updated');
	}

	unregisterExtensions(extensions: readonly string[]): void {
		for (const extension of extensions) delete this.typeByExtension[extension];
		this.trigger('extensions-updated');
	}

	getTypeByExtension(extension: string): string | undefined {
		return this.typeByExtension[extension];
	}

	isExtensionRegistered(extension: string): boolean {
		return this.typeByExtension[extension] !== undefined;
	}
}
