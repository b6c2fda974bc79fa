import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Stage } from '../browser/driver';
import type { Driver } from '../browser/driver';
import { makeExamples } from './surface/examples';
import { lackingOf } from './surface/lacking';
import { readPublished } from './surface/published';

const APPROVED = fileURLToPath(new URL('surface.lacking.txt', import.meta.url));

let stage: Stage;
let app: Driver;
beforeAll(async () => {
	stage = await Stage.open();
	app = await stage.boot({ without: true });
	await app.openNote('GPT.md');
}, 240_000);
afterAll(async () => stage.close());

test('the host has every published name and member but those in surface.lacking.txt', async () => {
	const published = readPublished();
	expect(published.length).toBeGreaterThan(150);
	const lacking = await app.page.evaluate<string[]>(`(${lackingOf.toString()})(${JSON.stringify(published)}, ${makeExamples.toString()})`);
	const approved = (await readFile(APPROVED, 'utf8').catch(() => '')).split('\n').filter((line) => line !== '');
	if (process.env['UPDATE_APPROVED'] === '1') {
		await writeFile(APPROVED, `${lacking.join('\n')}\n`);
		throw new Error('surface.lacking.txt was written anew: look through it, and run again without UPDATE_APPROVED');
	}
	expect(lacking, 'run with UPDATE_APPROVED=1 once the change is meant').toEqual(approved);
});
