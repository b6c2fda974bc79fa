// Specs wait for what is seen. A pause that is long enough here is too short on a busy machine, and
// too long everywhere else.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const tests = fileURLToPath(new URL('..', import.meta.url));
const PAUSES = /\b(?:waitForTimeout|setTimeout|setInterval|sleep)\s*\(/u;

const specs = ['browser', 'host'].flatMap((folder) =>
	readdirSync(path.join(tests, folder), { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith('.test.ts'))
		.map((name) => path.join(folder, name)),
);

test.each(specs)('%s waits on what is seen', (spec) => {
	const pauses = readFileSync(path.join(tests, spec), 'utf8')
		.split('\n')
		.flatMap((line, at) =>
			PAUSES.test(line) && !line.includes('PAUSES') ? [`line ${at + 1}: ${line.trim()}`] : [],
		);
	expect(pauses).toEqual([]);
});
