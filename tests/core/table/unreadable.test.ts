// What cannot be read for a while, as in the middle of typing, must not leave a table.
import { expect, test } from 'vitest';
import { columnFor } from '../../../src/core/facts/columns';
import { gatherSources } from '../../../src/core/comparison/sources';
import { planUpdate } from '../../../src/core/table/plan-update';
import type { Plan } from '../../../src/core/text/plan';
import { memoryVault } from '../../memory-vault';
import { after } from '../plans';

async function update(text: string, notes: Record<string, string>): Promise<Plan> {
	const defaults = {
		columns: [columnFor('model'), columnFor('data')],
		links: 'wikilink',
		today: '2026-01-01',
		language: 'en',
	} as const;
	return planUpdate(text, await gatherSources('Hub.md', text, defaults, memoryVault({ ...notes, 'Hub.md': text })));
}

const notes = { 'GPT.md': '---\nmodel: First\ndata: big\n---\n', 'GPT2.md': '---\nmodel: Second\ndata: small\n---\n' };
const BLOCK = '<!-- three-pass:table -->\n<!-- /three-pass:table -->\n';
const BROKEN = '---\ndata: [\n---\n';

test.each(['wikilink', 'markdown'])(
	'a row is known by its link (%s), not by a name that another one contains',
	async (links) => {
		const hub = `[[GPT2]] [[GPT]]\n\n${BLOCK.replace(' -->', `\nlinks: ${links}\n-->`)}`;
		const once = after(hub, await update(hub, notes));
		expect(once.match(/^\| .*(?:small|big) \|$/gmu)).toHaveLength(2);
		const plan = await update(once, { ...notes, 'GPT.md': BROKEN });
		expect(plan).toMatchObject({ kind: 'unchanged', diagnostics: [{ code: 'row-unreadable' }] });
	},
);

test.each([
	['broken', 'data: ['],
	['no properties', '- a'],
])("rows stay where the note's own front matter, which names them, is %s", async (_, yaml) => {
	const hub = `---\npapers: ["[[GPT]]", "[[GPT2]]"]\n---\n${BLOCK}`;
	const once = after(hub, await update(hub, notes));
	const broken = once.replace(/^---\n.*\n/u, `---\n${yaml}\n`);
	expect(await update(broken, notes)).toMatchObject({
		kind: 'refused',
		diagnostics: [{ code: /^- /u.test(yaml) ? 'front-matter-not-properties' : 'front-matter-broken' }],
	});
});

test('a table that is not made from its own links is brought up to date all the same', async () => {
	const hub = `${BROKEN}# Papers\n[[GPT]]\n\n${BLOCK.replace(' -->', '\nrows: { under: Papers }\n-->')}`;
	const once = after(hub, await update(hub, notes));
	expect(after(once, await update(once, { ...notes, 'GPT.md': notes['GPT.md'].replace('big', 'bigger') }))).toContain(
		'| [[GPT\\|First]] | bigger |',
	);
});
