import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Writes a plugin as it is installed, its `main.js` given as text; `body` is the inside of its class. */
export async function writePlugin(
	parent: string,
	id: string,
	body: string,
	manifest: Readonly<Record<string, unknown>> = {},
): Promise<string> {
	const folder = path.join(parent, id);
	await mkdir(folder, { recursive: true });
	await writeFile(
		path.join(folder, 'main.js'),
		`const obsidian = require('obsidian');\nmodule.exports = class extends obsidian.Plugin {\n${body}\n};\n`,
	);
	const own = {
		id,
		name: `The ${id}`,
		version: '1.0.0',
		minAppVersion: '1.0.0',
		author: 'Host',
		description: 'Only for a test.',
		...manifest,
	};
	await writeFile(path.join(folder, 'manifest.json'), JSON.stringify(own));
	return folder;
}
