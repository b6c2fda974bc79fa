import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type BuildOptions, type Metafile } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CLI, options, PLUGIN } from '../esbuild.config.mjs';
import { setProperties } from '../src/core/front-matter/edit';
import { parseFrontMatter } from '../src/core/front-matter/block';

interface Bundle {
	readonly text: string;
	readonly inputs: Metafile['inputs'];
}

async function bundle(kind: BuildOptions, overrides: BuildOptions = {}): Promise<Bundle> {
	const { outputFiles, metafile } = await build({ ...options(kind, overrides), metafile: true, write: false });
	return { text: outputFiles[0]?.text ?? '', inputs: metafile.inputs };
}

/** The modules that import one whose path matches. */
function importersOf(inputs: Metafile['inputs'], pattern: RegExp): string[] {
	return Object.entries(inputs)
		.filter(([, { imports }]) => imports.some(({ path: to }) => pattern.test(to)))
		.map(([from]) => from);
}

/** What the licences of the bundled packages of npm want to be kept: their copyright lines, and their terms. */
function noticesOf(inputs: Metafile['inputs']): string[] {
	const folders = new Set(
		Object.keys(inputs).flatMap((file) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/u.exec(file)?.[0] ?? []),
	);
	return [...folders].flatMap((folder) => {
		const file = readdirSync(folder).find((name) => /^licen[cs]e/iu.test(name)) ?? '';
		const [above = '', ...terms] = readFileSync(path.join(folder, file), 'utf8').split(
			'Permission is hereby granted',
		);
		return [
			...(above.match(/Copyright .*/gu) ?? [`${folder} names nobody`]),
			terms.join('').replace(/\s+/gu, ' ').trim(),
		];
	});
}

describe('main.js', () => {
	let plugin: Bundle;
	beforeAll(async () => {
		plugin = await bundle(PLUGIN);
	});

	test.each([/\bBuffer\b/, /\beval\b/, /\bnew Function\b/, /\binnerHTML\b/, /\bprocess\./, /\bimport\(/])(
		'holds no %s',
		(forbidden) => {
			expect(plugin.text.match(forbidden)).toBeNull();
		},
	);

	test('requires obsidian alone', () => {
		const required = [...plugin.text.matchAll(/\brequire\(([^)]*)\)/g)].map(([, name]) => name);
		expect([...new Set(required)]).toEqual(['"obsidian"']);
	});

	// The measured size with a little room: whoever needs more raises it knowingly, and says what for in the README.
	test('does not grow unnoticed', () => {
		expect(Buffer.byteLength(plugin.text)).toBeLessThanOrEqual(396_000);
		expect(gzipSync(plugin.text).length).toBeLessThanOrEqual(141_000);
	});

	test('holds the parsers once, each behind one module', () => {
		const { inputs } = plugin;
		const foreign = Object.keys(inputs).filter((file) => file.includes('node_modules/'));
		expect(
			foreign.filter(
				(file) =>
					!/node_modules\/(?:gray-matter\/(?:index|lib\/)|js-yaml-4\/lib\/|strip-bom-string\/)/.test(file),
			),
		).toEqual([]);
		const ours = (pattern: RegExp): string[] =>
			importersOf(inputs, pattern).filter((file) => file.startsWith('src/'));
		expect(ours(/node_modules\/gray-matter\//)).toEqual(['src/core/front-matter/block.ts']);
		expect(ours(/js-yaml-4$/)).toEqual(['src/core/front-matter/block.ts']);
	});

	test('names those whose work it holds, and gives their terms once', () => {
		const notices = noticesOf(plugin.inputs);
		expect(notices.length).toBeGreaterThan(3);
		expect(notices.filter((notice) => !plugin.text.includes(notice))).toEqual([]);
		expect(plugin.text.split('Permission is hereby granted')).toHaveLength(2);
	});

	test('holds nothing of the command line', () => {
		expect(Object.keys(plugin.inputs).filter((file) => file.startsWith('src/automation/'))).toEqual([]);
	});
});

describe('dist/cli.js', () => {
	let cli: Bundle;
	beforeAll(async () => {
		cli = await bundle(CLI);
	});

	test('holds nothing of Obsidian', () => {
		const inputs = Object.entries(cli.inputs);
		expect(
			inputs.map(([file]) => file).filter((file) => file.startsWith('src/obsidian/') || file === 'src/main.ts'),
		).toEqual([]);
		expect(inputs.flatMap(([, { imports }]) => imports).filter(({ path: to }) => to === 'obsidian')).toEqual([]);
	});

	test('names those whose work it holds, and gives their terms', () => {
		const notices = noticesOf(cli.inputs);
		expect(notices.length).toBeGreaterThan(30);
		expect(notices.filter((notice) => !cli.text.includes(notice))).toEqual([]);
	});

	test('starts as a program that Node runs', () => {
		expect(cli.text.startsWith('#!/usr/bin/env node\n')).toBe(true);
	});

	test('reads notes with the parsers of main.js', () => {
		expect(importersOf(cli.inputs, /^replaced:gray-matter\//)).not.toEqual([]);
		expect(Object.keys(cli.inputs).filter((file) => file.includes('gray-matter/node_modules/'))).toEqual([]);
	});
});

describe('the parsers as they are bundled', () => {
	let folder = '';
	let bundled: { parseFrontMatter: typeof parseFrontMatter; setProperties: typeof setProperties };
	beforeAll(async () => {
		const stdin = {
			contents:
				"export { parseFrontMatter } from './src/core/front-matter/block'; export { setProperties } from './src/core/front-matter/edit';",
			resolveDir: path.resolve('.'),
		};
		const { text } = await bundle(PLUGIN, { entryPoints: [], stdin });
		folder = await mkdtemp(path.join(tmpdir(), 'three-pass-'));
		const file = path.join(folder, 'parsers.cjs');
		// Where there is no Buffer, as on a phone.
		await writeFile(file, `const Buffer = undefined;\n${text}`);
		bundled = createRequire(file)(file) as typeof bundled;
	});
	afterAll(async () => {
		await rm(folder, { recursive: true, force: true });
	});

	test.each([
		['the note that started the project', readFileSync('tests/fixtures/vault/GPT系列论文对比.md', 'utf8')],
		['dates, numbers and an alias', '\ufeff---\r\na: &x 2024-01-15\r\nb: [010, 1:30, *x]\r\nc: ~\r\n---\r\n'],
		['a duplicate key', '---\na: 1\na: 2\n---\n'],
		['a broken list', '---\na: [\nb: 1\n---\n'],
		['comments alone', '---\n# c\n---\n'],
		['a list within itself', '---\na: &a [*a]\n---\n'],
		['a second document', '---\na: 1\n...\nb: 2\n---\n'],
		['code', '---js\n{}\n---\n'],
		['an excerpt separator', '---\nexcerpt_separator: x\n---\nbody'],
	])('read and edit %s as the sources do', (_, text) => {
		expect(bundled.parseFrontMatter(text)).toEqual(parseFrontMatter(text));
		expect(bundled.setProperties(text, { pass: 2, c: 'a: b' })).toEqual(
			setProperties(text, { pass: 2, c: 'a: b' }),
		);
	});
});
