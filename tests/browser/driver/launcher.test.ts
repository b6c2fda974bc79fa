import { expect, test } from 'vitest';
import { earliestPublic } from './launcher';
import { namesPlugin } from './obsidian-stage';

const VERSIONS = [
	{ version: '1.12.9', isBeta: false },
	{ version: '1.13.10', isBeta: false },
	{ version: '1.13.0', isBeta: true },
	{ version: '1.13.4', isBeta: false },
];

test('takes the earliest version that anyone can have: a beta is not one', () => {
	expect(earliestPublic(VERSIONS, '1.13.0')).toBe('1.13.4');
});

test('compares versions by their numbers, and says that there is none', () => {
	expect(earliestPublic(VERSIONS, '1.13.5')).toBe('1.13.10');
	expect(() => earliestPublic(VERSIONS, '2.0.0')).toThrow('no public version of the app is 2.0.0 or later');
});

test.each([
	['a stack of the plugin', 'TypeError: x is not a function\n    at plugin:three-pass-reading:1:42', true],
	['the app on the plugin', 'Plugin failure: three-pass-reading Error: no', true],
	[
		'the app on itself',
		'Failed to load resource: net::ERR_NAME_NOT_RESOLVED https://releases.obsidian.md/desktop-releases.json',
		false,
	],
])('counts what names the plugin, and nothing else: %s', (_, said, counts) => {
	expect(namesPlugin(said)).toBe(counts);
});
