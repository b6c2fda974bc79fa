import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** On a machine that others use a browser is late now and then; what passed only the second time is named so. */
const retry = process.env['CI'] === undefined ? 0 : 1;

export default defineConfig({
	root: fileURLToPath(new URL('..', import.meta.url)),
	resolve: { alias: { obsidian: 'obsidian-test-mocks/obsidian' } },
	test: {
		// Most of a browser spec is waiting for the browser, so that two share even two processors well.
		maxWorkers: Math.max(2, availableParallelism() - 1),
		setupFiles: ['tests/setup.ts'],
		// What is waited for is seen at once on a machine at rest, and seconds later on a busy one.
		testTimeout: 180_000,
		hookTimeout: 180_000,
		expect: { poll: { timeout: 15_000 } },
		projects: [
			{
				extends: true,
				test: { name: 'node', include: ['tests/**/*.test.ts'], exclude: ['tests/browser/**', 'tests/host/**'] },
			},
			{
				extends: true,
				test: {
					name: 'browser',
					retry,
					include: ['tests/{browser,host}/**/*.test.ts'],
					isolate: false,
					globalSetup: ['tests/browser/driver/browser-setup.ts'],
					provide: { stage: { name: 'host' } },
				},
			},
			{
				extends: true,
				test: {
					name: 'stand-in',
					retry,
					include: ['tests/browser/{plugin,commands}.test.ts'],
					isolate: false,
					globalSetup: ['tests/browser/driver/browser-setup.ts'],
					provide: { stage: { name: 'stand-in' } },
				},
			},
		],
	},
});
