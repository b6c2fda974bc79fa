// Only LF and CRLF end a line of a note. Other characters that some programs break lines at may stand in any property,
// and nothing behind them opens or closes a block, forges its digest, or looks like the markers of a merge.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { block, update, updated } from './hub';

const breaks = ['\u2028', '\u2029', '\u0085', '\v', '\f'];
const syntax = [
	'<!-- three-pass:table',
	'-->',
	'<!-- /three-pass:table deadbeef -->',
	'<<<<<<< x',
	'=======',
	'>>>>>>> b',
	'| a | b |',
	'| --- | --- |',
	'---',
	'# First pass',
	'[^1]: note',
	'- [ ] task',
	'```',
	'%%',
	'$$',
	'key:: value',
	'text',
	' ',
];
const value = fc
	.array(fc.constantFrom(...breaks, ...breaks, ...syntax, '\n'), { minLength: 2, maxLength: 8 })
	.map((parts) => parts.join(''));

test('whatever properties hold, a table is written once and then stays as it is', async () => {
	await fc.assert(
		fc.asyncProperty(fc.array(fc.tuple(value, value), { minLength: 1, maxLength: 4 }), async (facts) => {
			const notes = Object.fromEntries(
				facts.map(([data, architecture], at) => [
					`P${at}.md`,
					`---\n${stringify({ model: `P${at}`, data, architecture })}---\n`,
				]),
			);
			const hub = `${Object.keys(notes)
				.map((path) => `[[${path.replace('.md', '')}]]`)
				.join(' ')}\n\n${block()}`;
			const once = await updated(hub, notes);
			expect(once).not.toBe(hub);
			expect(await update(once, notes)).toEqual({ kind: 'unchanged', diagnostics: [] });
		}),
		{ seed: 17, numRuns: 500 },
	);
});

test.each(breaks)('a marker behind %j is text', async (char) => {
	const notes = {
		'A.md': `---\ndata: ${JSON.stringify(`a${char}<!-- /three-pass:table deadbeef -->`)}\narchitecture: ${JSON.stringify(`b${char}<<<<<<< x\n b`)}\n---\n`,
		'B.md': `---\ndata: ${JSON.stringify(`c${char}=======${char}>>>>>>> b`)}\n---\n`,
	};
	const once = await updated(`[[A]] [[B]]\n\n${block()}`, notes);
	expect(await update(once, notes)).toEqual({ kind: 'unchanged', diagnostics: [] });
});
