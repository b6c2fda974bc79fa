import { expect } from 'vitest';
import { test } from './driver/spec';

test.override('boot', { mobile: true });

test('the sidebar has rows high enough to touch', async ({ app }) => {
	await app.command('Open reading progress');
	const box = await app.paper('GPT.md').boundingBox();
	expect(box?.height).toBeGreaterThanOrEqual(40);
});
