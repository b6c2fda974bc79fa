import type { BasesProperty, BasesPropertyId, BasesPropertyType } from 'obsidian';

const TYPES: readonly string[] = ['note', 'formula', 'file'];

/** A property as the file of a base may write it: one without a source is a note's. */
export function propertyId(name: string): BasesPropertyId {
	return TYPES.includes(name.split('.', 1)[0] ?? '') && name.includes('.')
		? (name as BasesPropertyId)
		: `note.${name}`;
}

/** The parts of a property's id. */
export function parsePropertyId(id: BasesPropertyId): BasesProperty {
	const at = id.indexOf('.');
	return { type: id.slice(0, at) as BasesPropertyType, name: id.slice(at + 1) };
}
