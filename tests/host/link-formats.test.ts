import { expect } from 'vitest';
import type { HostBootOptions } from '../browser/driver/host-stage';
import { test as spec } from '../browser/driver/spec';

interface Example {
	readonly what: string;
	readonly config: Readonly<Record<string, unknown>>;
	/** What `a/From.md` says before `a/One.md`, or its folder, goes elsewhere, and after. */
	readonly before: string;
	readonly after: string;
	/** Where it goes; another folder takes it along. */
	readonly to: string;
}

const EXAMPLES: readonly Example[] = [
	{ what: 'the shortest link that leads there', config: {}, before: '[[One]]', to: 'b/Two.md', after: '[[Two]]' },
	{
		what: 'the whole path where a name is there twice',
		config: {},
		before: '[[One]]',
		to: 'b/Twice.md',
		after: '[[b/Twice]]',
	},
	{
		what: 'the path from the top',
		config: { newLinkFormat: 'absolute' },
		before: '[[a/One]]',
		to: 'b/Two.md',
		after: '[[b/Two]]',
	},
	{
		what: 'the path from the note',
		config: { newLinkFormat: 'relative' },
		before: '[[./One]]',
		to: 'b/Two.md',
		after: '[[../b/Two]]',
	},
	{
		what: 'an extension that was written',
		config: {},
		before: '[[One.md|shown]]',
		to: 'b/Two.md',
		after: '[[Two.md|shown]]',
	},
	{
		what: 'a Markdown link, with what would end it encoded',
		config: {},
		before: '[shown](One.md)',
		to: 'b/Two (new).md',
		after: '[shown](Two%20%28new%29.md)',
	},
	{
		what: 'a note whose folder goes',
		config: { newLinkFormat: 'absolute' },
		before: '[[a/One]]',
		to: 'c',
		after: '[[c/One]]',
	},
];

const bootOf = ({ before, config }: Example): HostBootOptions => ({
	without: true,
	notes: {
		'a/From.md': before,
		'a/One.md': '',
		'b/Other.md': '',
		'Twice.md': '',
		'.obsidian/app.json': JSON.stringify(config),
	},
});

for (const example of EXAMPLES) {
	const { what, before, to, after } = example;
	spec.extend('boot', bootOf(example))(`a rename writes ${what}: ${before} becomes ${after}`, async ({ host }) => {
		await host.page.evaluate(async (path) => {
			const { vault, fileManager } = window.host.app;
			const moved = path.endsWith('.md') ? vault.getFileByPath('a/One.md') : vault.getFolderByPath('a');
			if (moved !== null) await fileManager.renameFile(moved, path);
		}, to);
		expect(await host.disk(to.endsWith('.md') ? 'a/From.md' : `${to}/From.md`)).toBe(after);
	});
}
