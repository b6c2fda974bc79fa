// A path that someone wrote in a setting or an option: where in the vault it leads, or that it leads out.
import fc from 'fast-check';
import path from 'node:path';
import { expect, test } from 'vitest';
import { leavesVault, vaultPath } from '../../../src/core/links/paths';

test.each([
	['Papers', 'Papers'],
	[' /Papers/2026/ ', 'Papers/2026'],
	['./Papers//2026', 'Papers/2026'],
	['Papers\\2026', 'Papers/2026'],
	['Papers/../Notes', 'Notes'],
	['.notes', '.notes'],
	['..notes/a..b', '..notes/a..b'],
	['/', ''],
	['.', ''],
	['', ''],
])('%j is the vault path %j', (written, expected) => {
	expect(vaultPath(written)).toBe(expected);
	expect(leavesVault(expected)).toBe(false);
});

test.each([
	'..',
	'../out',
	'/../out',
	'Papers/../../out',
	'..\\out',
	'Papers\\..\\..\\out',
	'.. /out',
	'../',
	'C:\\out',
	'c:/out',
	'C:',
	'a\0b',
])('%j leads out of the vault, and is named as it is written', (written) => {
	const read = vaultPath(written);
	expect(leavesVault(read)).toBe(true);
	expect(read).toBe(written.trim().replaceAll('\\', '/'));
});

test('what does not lead out stays below the vault, on both kinds of systems', () => {
	const part = fc.constantFrom('..', '.', '', 'a', 'b c', '...', '.. ', 'C:', '/', '\\');
	fc.assert(
		fc.property(fc.array(part, { maxLength: 6 }), fc.constantFrom('/', '\\'), (parts, separator) => {
			const read = vaultPath(parts.join(separator));
			if (leavesVault(read)) return;
			expect(path.posix.relative('/v', path.posix.join('/v', read))).not.toMatch(/^\.\.(?:\/|$)/u);
			expect(path.win32.relative('D:\\v', path.win32.join('D:\\v', read))).not.toMatch(
				/^(?:\.\.(?:\\|$)|[A-Z]:)/u,
			);
			expect(vaultPath(read)).toBe(read);
		}),
		{ seed: 7, numRuns: 2000 },
	);
});
