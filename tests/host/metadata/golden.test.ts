import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type LinkCounts, LinkMaps } from './link-maps';
import { parseMetadata } from './parse-metadata';

// What the real app cached for 89 notes. The captures stay outside the project: they are another project's.
const HERE = path.dirname(fileURLToPath(import.meta.url));
const GOLDEN = path.resolve(HERE, '../../../../shared/golden');
const ABSENT = !existsSync(path.join(GOLDEN, 'check.mjs'));
const WHY = ABSENT ? ' (skipped: no ../shared/golden beside the project)' : '';

interface Capture {
	readonly cachedMetadata?: object;
	readonly fileContents: string;
	readonly filePath: string;
	readonly resolveLinkToPath: Record<string, string | null>;
}

function read<T>(name: string): T {
	return JSON.parse(readFileSync(path.join(GOLDEN, 'data', name), 'utf8')) as T;
}

function captures(): Capture[] {
	const names = readdirSync(path.join(GOLDEN, 'data')).filter((name) => name.endsWith('.json'));
	return names.map((name) => read<Capture>(name)).filter(({ cachedMetadata }) => cachedMetadata);
}

describe.skipIf(ABSENT)(`the real app's captures${WHY}`, () => {
	let folder = '';
	beforeAll(() => {
		folder = mkdtempSync(path.join(tmpdir(), 'metadata-golden-'));
	});
	afterAll(() => {
		rmSync(folder, { recursive: true, force: true });
	});

	test('agree with the parser, as bundled for no platform in particular', async () => {
		const parser = path.join(folder, 'parser.mjs');
		await build({
			entryPoints: [path.join(HERE, 'parse-metadata.ts')],
			outfile: parser,
			bundle: true,
			format: 'esm',
			platform: 'neutral',
			mainFields: ['module', 'main'],
			logLevel: 'error',
		});
		const report = execFileSync(process.execPath, [path.join(GOLDEN, 'check.mjs'), parser], { encoding: 'utf8' });
		const matching = Number(/^(\d+) of 89 captures identical/m.exec(report)?.[1]);
		expect(matching, report).toBeGreaterThanOrEqual(88);
	});

	test('agree with the link maps, for every note whose text is captured', () => {
		const resolved = read<LinkCounts>('resolvedLinks.json');
		const unresolved = read<LinkCounts>('unresolvedLinks.json');
		const notes = captures().filter(({ filePath }) => filePath in resolved);
		expect(notes.length).toBeGreaterThan(80);
		const maps = new LinkMaps();
		for (const { filePath, fileContents } of notes) maps.setNote(filePath, parseMetadata(fileContents));
		for (const file of new Set([...Object.keys(resolved), ...Object.values(resolved).flatMap(Object.keys)]))
			maps.addFile(file);
		const pick = (from: LinkCounts): LinkCounts =>
			Object.fromEntries(notes.map(({ filePath }) => [filePath, from[filePath] ?? {}]));
		expect(maps.resolvedLinks).toEqual(pick(resolved));
		expect(maps.unresolvedLinks).toEqual(pick(unresolved));
		for (const { filePath, resolveLinkToPath } of notes) {
			for (const [link, target] of Object.entries(resolveLinkToPath))
				expect(maps.find(link, filePath), link).toBe(target);
		}
	});
});
