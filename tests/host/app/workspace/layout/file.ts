import type { SerializedLeaf } from '../leaf';
import type { SerializedItem } from '../tree/item';

/** Items that hold others, in the file of the layout. */
export interface SerializedParent extends SerializedItem {
	readonly children: readonly SerializedItem[];
	readonly currentTab?: number;
	readonly width?: number;
	readonly collapsed?: boolean;
}

/** The file of the layout. */
export interface SerializedWorkspace {
	readonly main: SerializedParent;
	readonly left: SerializedParent;
	readonly right: SerializedParent;
	readonly 'left-ribbon'?: unknown;
	readonly active: string | null;
	readonly lastOpenFiles: readonly string[];
}

function isObject(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null;
}

export function isLeaf(item: SerializedItem): item is SerializedLeaf {
	return item.type === 'leaf' && 'state' in item && isObject(item.state) && typeof item.state['type'] === 'string';
}

export function isParent(item: unknown): item is SerializedParent {
	return isObject(item) && Array.isArray(item['children']);
}

/** Whether something read from the disk, or given by a plugin, is a layout. */
export function isLayout(value: unknown): value is SerializedWorkspace {
	return isObject(value) && isParent(value['main']) && isParent(value['left']) && isParent(value['right']);
}
