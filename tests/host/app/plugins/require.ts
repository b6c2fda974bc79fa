import type * as Obsidian from 'obsidian';

/** What a plugin is given as `require`. All that it asks for is recorded, and what no phone has is refused. */
export function createRequire(obsidian: typeof Obsidian, asked: Set<string>): (name: string) => unknown {
	return (name) => {
		asked.add(name);
		if (name === 'obsidian') return obsidian;
		throw new Error(`Cannot find module '${name}'`);
	};
}
