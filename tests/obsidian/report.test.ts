// @vitest-environment happy-dom
// What is told of a batch, and the buttons that take it back.
import { Notice } from 'obsidian-test-mocks/obsidian';
import { beforeEach, expect, test, vi } from 'vitest';
import { openDialogs, untilAsked } from './dialogs';
import { openVault } from './vault';
import type { TestVault } from './vault';
import type { HandEdits } from '../../src/core/table/hand-edits';
import { edits, NOTE_GONE } from '../../src/core/text/plan';
import type { Planner } from '../../src/core/text/plan';
import { updateTables } from '../../src/obsidian/actions/tables/tables';
import { fillGaps } from '../../src/obsidian/actions/gaps/gaps';
import { pluginTexts } from '../../src/locales/locale';
import type { BatchStep } from '../../src/obsidian/vault/note-batch';
import { reportBatch, undoBatch } from '../../src/obsidian/report';

vi.mock('../../src/obsidian/actions/tables/hand-edits-dialog', async (actual) => ({
	...(await actual<typeof import('../../src/obsidian/actions/tables/hand-edits-dialog')>()),
	askHandEdits: (_app: unknown, _texts: unknown, found: readonly HandEdits[]) =>
		Promise.resolve(found.flatMap(({ differences }) => differences)),
}));
const texts = pluginTexts.en;
const shout: Planner = (text) => edits(text, [{ from: text.length, to: text.length, insert: '!' }]);

interface Told {
	readonly lines: readonly string[];
	readonly messageEl: HTMLElement;
}

/** The notices so far, with the buttons that were added to them. */
const told: Told[] = [];
beforeEach(() => {
	told.splice(0);
	vi.spyOn(Notice.prototype, 'constructor__').mockImplementation(function (this: Notice, message) {
		const lines =
			typeof message === 'string'
				? [message]
				: Array.from(message.childNodes, ({ textContent }) => textContent ?? '');
		told.push({ lines, messageEl: this.messageEl });
	});
});

async function write({ host }: TestVault, ...steps: BatchStep[]): Promise<void> {
	reportBatch(host, await host.batches.write(steps), 'Done');
}

async function clickUndo({ settle }: TestVault, notice: Told | undefined): Promise<void> {
	notice?.messageEl.querySelector('button')?.click();
	await settle();
}

test('the button of a notice takes back the batch that it tells of, also after another one', async () => {
	const vault = await openVault({ 'a.md': 'a', 'b.md': 'b' });
	await write(vault, { file: vault.file('a.md'), plan: shout });
	await write(vault, { file: vault.file('b.md'), plan: shout });
	await clickUndo(vault, told[0]);
	expect([await vault.text('a.md'), await vault.text('b.md')]).toEqual(['a', 'b!']);
	await clickUndo(vault, told[0]);
	expect(await vault.text('b.md')).toBe('b!');
});

test('a batch that wrote nothing has no button, which would take back another one', async () => {
	const vault = await openVault({ 'a.md': 'a' });
	await write(vault, { file: vault.file('a.md'), plan: shout });
	await write(vault, { gone: 'b.md' });
	expect(told[1]?.lines).toEqual(['Done', 'b.md: The note is gone']);
	expect(told[1]?.messageEl.querySelector('button')).toBeNull();
});

test('an undo that fails says why, and can be tried again from its notice', async () => {
	const vault = await openVault({ 'a.md': 'a' });
	await write(vault, { file: vault.file('a.md'), plan: shout });
	vi.spyOn(vault.app.vault, 'process').mockRejectedValueOnce(new Error('EBUSY'));
	await undoBatch(vault.host);
	expect(told[1]?.lines).toEqual([texts.batch.undone(0), 'a.md: The file could not be read or written: EBUSY']);
	await clickUndo(vault, told[1]);
	expect(told[2]?.lines).toEqual([texts.batch.undone(1)]);
	expect(await vault.text('a.md')).toBe('a');
	expect(told[2]?.messageEl.querySelector('button')).toBeNull();
});

test('the command takes back the batch that is being written when it is called, not the one before it', async () => {
	const vault = await openVault({ 'a.md': 'a', 'b.md': 'b' });
	await write(vault, { file: vault.file('a.md'), plan: shout });
	await Promise.all([write(vault, { file: vault.file('b.md'), plan: shout }), undoBatch(vault.host)]);
	expect([await vault.text('a.md'), await vault.text('b.md')]).toEqual(['a!', 'b']);
});

test('what failed is named by its note, the first of it, and by no note where that is unknown', async () => {
	const vault = await openVault({});
	const gone = Array.from({ length: 6 }, (_, number) => ({ gone: `${number}.md` }));
	reportBatch(vault.host, await vault.host.batches.write([() => Promise.reject(new Error('EIO')), ...gone]), 'Done');
	const lines = gone.slice(0, 4).map((step) => `${step.gone}: The note is gone`);
	expect(told[0]?.lines).toEqual(['Done', 'The file could not be read or written: EIO', ...lines, texts.more(2)]);
});

const GPT = '---\npass: 1\nmodel: GPT\ndata: BooksCorpus\n---\n';
const GPT2 = '---\npass: 1\nmodel: GPT2\ndata: WebText\n---\n';
const TABLE =
	'[[GPT]] [[GPT2]]\n\n<!-- three-pass:table\ncolumns: [model, data, params]\n-->\n<!-- /three-pass:table -->\n';

test.for([
	[5, []],
	[6, [texts.more(1)]],
] as const)('of %i reasons the first five are told', async ([count, rest]) => {
	const { host } = await openVault({});
	const paths = Array.from({ length: count }, (_, at) => `${at}.md`);
	const diagnostics = paths.map((path) => ({ ...NOTE_GONE, path }));
	reportBatch(host, { written: [], diagnostics }, 'Done');
	expect(told[0]?.lines).toEqual(['Done', ...paths.slice(0, 5).map((path) => `${path}: The note is gone`), ...rest]);
});

test('cells of a table that their notes did not take are not counted as written', async () => {
	const vault = await openVault({ 'GPT.md': GPT, 'GPT2.md': GPT2, 'hub.md': TABLE });
	await vault.host.tables.update(vault.file('hub.md'));
	await vault.write('hub.md', (await vault.text('hub.md')).replace('WebText', 'mine'));
	vi.spyOn(vault.app.vault, 'process').mockRejectedValueOnce(new Error('EACCES'));
	await updateTables(vault.host, vault.file('hub.md'));
	expect(told[0]?.lines).toEqual([texts.adopt.stopped([]), 'GPT2.md: The file could not be read or written: EACCES']);
});

test('a paper that was deleted while its gaps were filled in is named, and the others are written', async () => {
	const vault = await openVault({ 'GPT.md': GPT, 'GPT2.md': GPT2, 'hub.md': TABLE });
	const opened = openDialogs();
	await untilAsked(opened, () => fillGaps(vault.host, vault.file('hub.md')));
	await vault.delete('GPT2.md');
	for (const field of opened[0]?.contentEl.querySelectorAll('textarea') ?? []) {
		field.value = '1B';
		field.dispatchEvent(new Event('input'));
	}
	opened[0]?.contentEl.querySelectorAll('button')[1]?.click();
	await vi.waitFor(() => expect(told).toHaveLength(2));
	expect(told.map(({ lines }) => lines)).toEqual([
		[texts.gaps.filled(1), 'GPT2.md: The note is gone'],
		['GPT2.md, params: You typed: 1B'],
	]);
	expect(await vault.text('GPT.md')).toContain('1B');
});
