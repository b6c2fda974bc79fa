import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** The specs of what a person does, run in Obsidian itself: `npm run test:obsidian`. */
export default defineConfig({
	root: fileURLToPath(new URL('..', import.meta.url)),
	resolve: { alias: { obsidian: 'obsidian-test-mocks/obsidian' } },
	test: {
		include: ['tests/browser/*.test.ts'],
		globalSetup: ['tests/browser/driver/obsidian-setup.ts'],
		isolate: false,
		// Each spec starts the app.
		testTimeout: 120_000,
		hookTimeout: 120_000,
		expect: { poll: { timeout: 30_000 } },
	},
});
