import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
	root: fileURLToPath(new URL('..', import.meta.url)),
	resolve: { alias: { obsidian: 'obsidian-test-mocks/obsidian' } },
	test: {
		include: ['tests/**/*.test.ts'],
		setupFiles: ['tests/setup.ts'],
		// What is waited for is seen at once on a machine at rest, and seconds later on a busy one.
		testTimeout: 60_000,
		hookTimeout: 60_000,
		expect: { poll: { timeout: 15_000 } },
	},
});
