import { expect } from 'vitest';
import { test as spec } from './driver/spec';

const test = spec.extend('boot', { mobile: true });

test('the sidebar has rows high enough to touch', async ({ app }) => {
	await app.command('Open reading progress');
	const box = await app.paper('GPT.md').boundingBox();
	expect(box?.height).toBeGreaterThanOrEqual(40);
});
