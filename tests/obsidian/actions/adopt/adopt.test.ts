// @vitest-environment happy-dom
// Adopting a table in a vault: what the preview is made of, and what is written once it is confirmed.
import type { Modal } from 'obsidian';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Adoption } from '../../../../src/core/adopt/plan-adopt';
import { pluginTexts } from '../../../../src/locales/locale';
import { adoptTable, standsInTypedTable } from '../../../../src/obsidian/actions/adopt/adopt';
import { AdoptDialog, NO_CHOICES } from '../../../../src/obsidian/actions/adopt/adopt-dialog';
import * as report from '../../../../src/obsidian/report';
import { openDialogs, untilAsked } from '../../dialogs';
import { openVault } from '../../vault';
import type { TestVault } from '../../vault';

const texts = pluginTexts.en;
const TABLE = '| Model | Data |\n| - | - |\n| GPT | 5GB |\n| BERT | 16GB |\n';
const GPT = '---\ndata: 7GB\n---\n';

let opened: Modal[];
beforeEach(() => {
	opened = openDialogs();
});

async function preview(
	files: Record<string, string>,
	path = 'hub.md',
): Promise<{ vault: TestVault; modal: Modal | undefined }> {
	const vault = await openVault(files);
	await untilAsked(opened, () => adoptTable(vault.host, vault.file(path), 3));
	return { vault, modal: opened[0] };
}

function button(modal: Modal | undefined, text: string): HTMLElement {
	const found = [...(modal?.contentEl.querySelectorAll('button') ?? [])].find((one) => one.textContent === text);
	if (found === undefined) throw new Error(`no button ${text}`);
	return found;
}

/** Makes a choice in one of the dialog's lists. */
function choose(select: HTMLSelectElement | null | undefined, value: string): void {
	if (select === null || select === undefined) throw new Error('no choice');
	select.value = value;
	select.dispatchEvent(new Event('change'));
}

/** The lists of the differences, behind the one that says how the table is laid out. */
function differences(modal: Modal | undefined): HTMLSelectElement[] {
	return [...(modal?.contentEl.querySelectorAll('select') ?? [])].slice(1);
}

/** Presses the main button once it can be pressed. */
async function submit(modal: Modal | undefined, created: number, changed: number): Promise<void> {
	await vi.waitFor(() => {
		button(modal, texts.adopt.submit(created, changed));
		expect(modal?.contentEl.querySelector('[role=status]')?.textContent).toBe('');
	});
	button(modal, texts.adopt.submit(created, changed)).click();
}

test('the button says what it does, and every property is listed, the note’s own first', async () => {
	const { vault, modal } = await preview({ 'hub.md': TABLE, 'GPT.md': GPT });
	button(modal, texts.adopt.submit(1, 1));
	const listed = [...(modal?.contentEl.querySelectorAll('dt, dd') ?? [])].map((one) => one.textContent);
	expect(listed).toEqual(['papers', '[[GPT]], [[BERT]]', 'Model', 'BERT', 'Data', '16GB']);
	expect(modal?.contentEl.textContent).toContain(texts.adopt.inNote('7GB'));
	expect([await vault.text('hub.md'), await vault.text('GPT.md')]).toEqual([TABLE, GPT]);
});

test('once confirmed, notes are written first and the table last, as one step to take back', async () => {
	const { vault, modal } = await preview({ 'hub.md': TABLE, 'GPT.md': GPT });
	choose(differences(modal)[0], 'note');
	await submit(modal, 1, 1);
	await vault.settle();
	expect(await vault.text('BERT.md')).toContain('\nData: 16GB\n');
	expect(await vault.text('hub.md')).toContain('| [[GPT]] | 7GB |\n| [[BERT]] | 16GB |\n');
	const { written } = await vault.host.batches.undo();
	expect(written.map(({ path }) => path)).toEqual(['hub.md', 'BERT.md']);
	expect([await vault.text('hub.md'), vault.app.vault.getFileByPath('BERT.md')]).toEqual([TABLE, null]);
});

test('nothing can be written before each difference is decided, and no side is chosen beforehand', async () => {
	const focused: (string | null)[] = [];
	vi.spyOn(HTMLElement.prototype, 'focus').mockImplementation(function (this: HTMLElement) {
		focused.push(this.getAttribute('aria-label'));
	});
	const { vault, modal } = await preview({ 'hub.md': TABLE, 'GPT.md': GPT });
	const [select] = differences(modal);
	expect([select?.value, [...(select?.options ?? [])].map(({ text }) => text)]).toEqual([
		'',
		[texts.table.choose, texts.adopt.keepNote, texts.adopt.takeTable],
	]);
	expect(select?.getAttribute('aria-label')).toBe('GPT: data. Note: 7GB. Table: 5GB');
	expect(focused).toEqual(['GPT: data. Note: 7GB. Table: 5GB']);
	expect(modal?.contentEl.querySelector('[role=status]')?.textContent).toBe(texts.table.toChoose(1));
	button(modal, texts.adopt.submit(1, 1)).click();
	await vault.settle();
	expect([await vault.text('hub.md'), vault.app.vault.getFileByPath('BERT.md')]).toEqual([TABLE, null]);
	choose(select, 'table');
	await submit(modal, 1, 2);
	await vault.settle();
	expect(await vault.text('GPT.md')).toBe('---\ndata: 5GB\n---\n');
});

test.each([
	['keepAll', 0, '---\ndata: 7GB\ncost: 2\n---\n'],
	['takeAll', 1, '---\ndata: 5GB\ncost: 1\n---\n'],
] as const)('all differences can be decided at once: %s', async (all, changed, expected) => {
	const { vault, modal } = await preview({
		'hub.md': '| Model | Data | Cost |\n| - | - | - |\n| GPT | 5GB | 1 |\n',
		'GPT.md': '---\ndata: 7GB\ncost: 2\n---\n',
	});
	expect(modal?.contentEl.textContent).toContain(texts.adopt.differences(2));
	button(modal, texts.adopt[all]).click();
	await submit(modal, 0, changed + 1);
	await vault.settle();
	expect(await vault.text('GPT.md')).toBe(expected);
});

test('notes that agree with the table already are named in one line, and marks are not shown raw', async () => {
	const { modal } = await preview({
		'hub.md': '| Model | Data |\n| - | - |\n| GPT | **5GB** |\n| BERT | **16GB** |\n| T5 | **1** |\n',
		'GPT.md': '---\ndata: "**5GB**"\n---\n',
		'T5.md': '---\ndata: 1\n---\n',
	});
	expect(modal?.contentEl.querySelector('summary')?.textContent).toBe(texts.adopt.agree(1));
	expect([...(modal?.contentEl.querySelectorAll('details li') ?? [])].map((one) => one.textContent)).toEqual([
		'GPT.md',
	]);
	expect([...(modal?.contentEl.querySelectorAll('dd') ?? [])].map((one) => one.textContent)).toEqual([
		'[[GPT]], [[BERT]], [[T5]]',
		'BERT',
		'16GB',
	]);
	expect(differences(modal)[0]?.getAttribute('aria-label')).toBe('T5: data. Note: 1. Table: **1**');
});

test('where a note cannot be written, nothing is', async () => {
	const { vault, modal } = await preview({ 'hub.md': `${TABLE}| T5 | 1 |\n`, 'GPT.md': GPT });
	choose(differences(modal)[0], 'table');
	await vi.waitFor(() => button(modal, texts.adopt.submit(2, 2)));
	await vault.create('BERT.md', 'by now');
	await submit(modal, 2, 2);
	await vault.settle();
	expect([await vault.text('hub.md'), await vault.text('BERT.md'), await vault.text('GPT.md')]).toEqual([
		`${TABLE}| T5 | 1 |\n`,
		'by now',
		GPT,
	]);
	expect(vault.app.vault.getFileByPath('T5.md')).toBeNull();
});

test('a note that was changed while the dialog was open keeps what it says by then, and nothing is written', async () => {
	const { vault, modal } = await preview({ 'hub.md': TABLE, 'GPT.md': GPT });
	choose(differences(modal)[0], 'table');
	await vi.waitFor(() => button(modal, texts.adopt.submit(1, 2)));
	await vault.write('GPT.md', '---\ndata: 999\n---\n');
	await submit(modal, 1, 2);
	await vault.settle();
	expect([await vault.text('hub.md'), await vault.text('GPT.md'), vault.app.vault.getFileByPath('BERT.md')]).toEqual([
		TABLE,
		'---\ndata: 999\n---\n',
		null,
	]);
});

test('a note that fails all the same stops the rest, and those made are named', async () => {
	const { vault, modal } = await preview({ 'hub.md': `${TABLE}| T5 | 1 |\n` });
	const shown = vi.spyOn(report, 'reportBatch');
	const create = vault.host.writer.create.bind(vault.host.writer);
	vi.spyOn(vault.host.writer, 'create').mockImplementation((path, text) =>
		path === 'BERT.md' ? Promise.reject(new Error('ENOSPC')) : create(path, text),
	);
	await submit(modal, 3, 1);
	await vault.settle();
	expect(vault.app.vault.getFileByPath('T5.md')).toBeNull();
	expect(await vault.text('hub.md')).toBe(`${TABLE}| T5 | 1 |\n`);
	expect(shown.mock.lastCall?.[2]).toBe(texts.adopt.stopped(['GPT.md']));
});

test('a table that was changed meanwhile stays as it is', async () => {
	const { vault, modal } = await preview({ 'hub.md': TABLE });
	await vault.write('hub.md', `${TABLE}| T5 | 1 |\n`);
	await submit(modal, 2, 1);
	await vault.settle();
	expect(await vault.text('hub.md')).toBe(`${TABLE}| T5 | 1 |\n`);
});

test('what cannot be adopted is told, and nothing is asked', async () => {
	const { modal } = await preview({ 'hub.md': '| Model | Data |\n| - | - |\n| A | x | y |\n' });
	expect(modal).toBeUndefined();
});

test('a table that reads badly one way can be read the other way', async () => {
	const { modal } = await preview({ 'hub.md': '| | A | B |\n| - | - | - |\n| ??? | 1 | 2 |\n' });
	expect(modal?.contentEl.querySelector('[role=alert]')?.textContent).toContain('hub.md:3');
	const select = modal?.contentEl.querySelector('select');
	if (select === null || select === undefined) throw new Error('no choice');
	select.value = 'columns';
	select.dispatchEvent(new Event('change'));
	await vi.waitFor(() => button(modal, texts.adopt.submit(2, 1)));
});

test('a late answer is none', async () => {
	const { app, host } = await openVault({});
	const answers: ((adoption: Adoption) => void)[] = [];
	const refused: Adoption = { kind: 'refused', diagnostics: [] };
	const planned: Adoption = {
		kind: 'planned',
		transposed: false,
		notes: [],
		hub: { kind: 'unchanged', diagnostics: [] },
		papers: { property: 'papers', items: [] },
		remarks: [],
		text: '',
	};
	const modal = new AdoptDialog(
		app,
		host.texts,
		{ path: 'hub.md', folder: '' },
		refused,
		NO_CHOICES,
		() => new Promise((resolve) => answers.push(resolve)),
	);
	const chosen = modal.ask();
	const submit = button(modal, texts.adopt.submit(0, 1));
	submit.click();
	const select = modal.contentEl.querySelector('select');
	select?.dispatchEvent(new Event('change'));
	select?.dispatchEvent(new Event('change'));
	answers[1]?.(planned);
	answers[0]?.(refused);
	await sleep(0);
	submit.click();
	expect(await chosen).toEqual({ adoption: planned, choices: { transposed: false, winners: new Map() } });
});

test.each([
	['in a table', TABLE, true],
	['in a table of a quote, which is told why not', `> ${TABLE.trim().replaceAll('\n', '\n> ')}\n`, true],
	['in text', 'Text\n', false],
])('is offered %s', async (_, text, expected) => {
	const vault = await openVault({ 'hub.md': text });
	const editor = await vault.open('hub.md');
	editor.setCursor({ line: 0, ch: 3 });
	expect(standsInTypedTable(editor)).toBe(expected);
});
