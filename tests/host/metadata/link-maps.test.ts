import fc from 'fast-check';
import type { CachedMetadata } from 'obsidian';
import { expect, test } from 'vitest';
import { LinkMaps } from './link-maps';
import { parseMetadata } from './parse-metadata';

function vault(files: readonly string[], notes: Record<string, string> = {}): LinkMaps {
	const maps = new LinkMaps();
	for (const file of [...files, ...Object.keys(notes)]) maps.addFile(file);
	for (const [path, text] of Object.entries(notes)) maps.setNote(path, parseMetadata(text));
	return maps;
}

test('counts links, embeds and links in front matter; one without a path leads to the note itself', () => {
	const maps = vault(['b.md', 'c.png'], {
		'a.md': '---\nx: "[[b]]"\n---\n[[b#h]] ![[c.png]] [t](b.md) [[#h]] [[no#h]] [[no]]',
	});
	expect(maps.resolvedLinks['a.md']).toEqual({ 'b.md': 3, 'c.png': 1, 'a.md': 1 });
	expect(maps.unresolvedLinks['a.md']).toEqual({ no: 2 });
});

test.each([
	['NoTe', 'a.md', 'x/note.md'],
	['deep/note', 'a.md', 'x/deep/note.md'],
	['eep/note', 'a.md', null],
	['note', 'y/b.md', 'y/note.md'],
	['note', 'y/z/b.md', 'x/note.md'],
	['note', 'x/deep/b.md', 'x/deep/note.md'],
	['./note', 'a.md', null],
	['../note.md', 'x/deep/b.md', 'x/note.md'],
	['../../note', 'x/b.md', null],
	['/x/note', 'y/b.md', 'x/note.md'],
	['/note', 'y/b.md', null],
	['v1.2', 'a.md', 'v1.2.md'],
	['pic.png', 'a.md', 'img/pic.png'],
	['pic', 'a.md', null],
	['e\u0301', 'a.md', '\u00e9.md'],
	['two\u00a0words', 'a.md', 'two words.md'],
	['#h', 'a.md', 'a.md'],
])('[[%s]] in %s leads to %s', (link, source, expected) => {
	const maps = vault([
		'x/note.md',
		'x/deep/note.md',
		'y/note.md',
		'v1.2.md',
		'img/pic.png',
		'\u00e9.md',
		'two words.md',
	]);
	expect(maps.find(link, source)).toBe(expected);
});

test('links wait for their notes, follow them, and are left behind', () => {
	const maps = vault([], { 'a.md': '[[b]]', 'c.md': '[[d]]' });
	expect(maps.unresolvedLinks['a.md']).toEqual({ b: 1 });
	expect(maps.addFile('x/b.md')).toEqual(['a.md']);
	expect(maps.resolvedLinks['a.md']).toEqual({ 'x/b.md': 1 });
	expect(maps.addFile('b.md')).toEqual(['a.md']);
	expect(maps.resolvedLinks['a.md']).toEqual({ 'b.md': 1 });
	expect(maps.renameFile('b.md', 'e.md')).toEqual(['a.md']);
	expect(maps.resolvedLinks['a.md']).toEqual({ 'x/b.md': 1 });
	expect(maps.removeFile('x/b.md')).toEqual(['a.md']);
	expect(maps.unresolvedLinks['a.md']).toEqual({ b: 1 });
	expect(maps.addFile('f.md')).toEqual([]);
});

test('a renamed note keeps its links; a removed one has none', () => {
	const maps = vault(['b.md'], { 'x/a.md': '[[../b]] [[#h]]' });
	expect(maps.renameFile('x/a.md', 'a.md')).toEqual(['a.md']);
	expect(maps.resolvedLinks).toEqual({ 'a.md': { 'a.md': 1 } });
	expect(maps.unresolvedLinks).toEqual({ 'a.md': { '../b': 1 } });
	maps.removeFile('a.md');
	expect([maps.resolvedLinks, maps.unresolvedLinks]).toEqual([{}, {}]);
});

const path = fc.constantFrom('a.md', 'b.md', 'x/a.md', 'x/b.md', 'x/y/A.md', 'c.png', 'x/c.png', 'constructor.md');
const links = fc.array(
	fc.constantFrom('a', 'A.md', 'b', 'x/a', './b', '../a', '/b', 'c.png', 'c', '', 'constructor', '__proto__'),
	{ maxLength: 5 },
);
const step = fc.oneof(
	fc.record({ do: fc.constant('add' as const), path }),
	fc.record({ do: fc.constant('remove' as const), path }),
	fc.record({ do: fc.constant('note' as const), path, links }),
	fc.record({ do: fc.constant('rename' as const), path, to: path }),
);

function metadata(targets: readonly string[]): CachedMetadata {
	const nowhere = { line: 0, col: 0, offset: 0 };
	return { links: targets.map((link) => ({ link, original: link, position: { start: nowhere, end: nowhere } })) };
}

test('after any course of changes the maps are those of the vault as it then stands', () => {
	fc.assert(
		fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
			const maps = new LinkMaps();
			const files = new Set<string>();
			const notes = new Map<string, readonly string[]>();
			for (const change of steps) {
				if (change.do === 'add') {
					maps.addFile(change.path);
					files.add(change.path);
				} else if (change.do === 'remove') {
					maps.removeFile(change.path);
					files.delete(change.path);
					notes.delete(change.path);
				} else if (change.do === 'note') {
					maps.addFile(change.path);
					maps.setNote(change.path, metadata(change.links));
					files.add(change.path);
					notes.set(change.path, change.links);
				} else if (files.has(change.path) && !files.has(change.to)) {
					maps.renameFile(change.path, change.to);
					files.delete(change.path);
					files.add(change.to);
					const own = notes.get(change.path);
					notes.delete(change.path);
					if (own) notes.set(change.to, own);
				}
			}
			const fresh = new LinkMaps();
			for (const file of files) fresh.addFile(file);
			for (const [note, targets] of notes) fresh.setNote(note, metadata(targets));
			expect(maps.resolvedLinks).toEqual(fresh.resolvedLinks);
			expect(maps.unresolvedLinks).toEqual(fresh.unresolvedLinks);
		}),
	);
});
