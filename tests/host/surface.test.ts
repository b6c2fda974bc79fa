import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { test as spec } from '../browser/driver/spec';
import { makeExamples } from './surface/examples';
import { lackingOf } from './surface/lacking';
import { readPublished } from './surface/published';

const test = spec.extend('boot', { without: true });

const APPROVED = fileURLToPath(new URL('surface.lacking.txt', import.meta.url));

test('the host has every published name and member but those in surface.lacking.txt', async ({ host }) => {
	await host.openNote('GPT.md');
	const published = readPublished();
	expect(published.length).toBeGreaterThan(150);
	const lacking = await host.page.evaluate<string[]>(
		`(${lackingOf.toString()})(${JSON.stringify(published)}, ${makeExamples.toString()})`,
	);
	const approved = (await readFile(APPROVED, 'utf8').catch(() => '')).split('\n').filter((line) => line !== '');
	if (process.env['UPDATE_APPROVED'] === '1') {
		await writeFile(APPROVED, `${lacking.join('\n')}\n`);
		throw new Error('surface.lacking.txt was written anew: look through it, and run again without UPDATE_APPROVED');
	}
	expect(lacking, 'run with UPDATE_APPROVED=1 once the change is meant').toEqual(approved);
});
