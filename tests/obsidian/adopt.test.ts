// @vitest-environment happy-dom
// Adopting a table in a vault: what the preview is made of, and what is written once it is confirmed.
import { ButtonComponent, DropdownComponent } from 'obsidian';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Adoption } from '../../src/core/table/adopt/plan-adopt';
import { pluginTexts } from '../../src/locales/plugin';
import { adoptTable, standsInTypedTable } from '../../src/obsidian/commands/adopt';
import { AdoptModal } from '../../src/obsidian/modals/adopt';
import { openVault } from './vault';
import type { TestVault } from './vault';

const texts = pluginTexts.en;
const TABLE = '| Model | Data |\n| - | - |\n| GPT | 5GB |\n| BERT | 16GB |\n';
const GPT = '---\ndata: 7GB\n---\n';

const opened: AdoptModal[] = [];
beforeEach(() => {
	opened.length = 0;
	// The stand-in keeps what it is told of clicks and choices to itself.
	vi.spyOn(ButtonComponent.prototype, 'onClick').mockImplementation(function (this: ButtonComponent, callback) {
		this.buttonEl.addEventListener('click', (event) => void callback(event));
		return this;
	});
	vi.spyOn(DropdownComponent.prototype, 'onChange').mockImplementation(function (this: DropdownComponent, callback) {
		this.selectEl.addEventListener('change', () => void callback(this.selectEl.value));
		return this;
	});
	vi.spyOn(AdoptModal.prototype, 'open').mockImplementation(function (this: AdoptModal) {
		opened.push(this);
		vi.spyOn(this, 'close').mockImplementation(() => this.onClose());
		this.onOpen();
	});
});

async function preview(files: Record<string, string>, path = 'hub.md'): Promise<{ vault: TestVault; modal: AdoptModal | undefined }> {
	const vault = await openVault(files);
	await adoptTable(vault.host, vault.file(path), 3);
	return { vault, modal: opened[0] };
}

function button(modal: AdoptModal | undefined, text: string): HTMLElement {
	const found = [...(modal?.contentEl.querySelectorAll('button') ?? [])].find((one) => one.textContent === text);
	if (found === undefined) throw new Error(`no button ${text}`);
	return found;
}

test('the button says what it does, and every property is listed', async () => {
	const { vault, modal } = await preview({ 'hub.md': TABLE, 'GPT.md': GPT });
	button(modal, texts.adopt.submit(1, 1));
	const listed = [...(modal?.contentEl.querySelectorAll('dt, dd') ?? [])].map((one) => one.textContent);
	expect(listed).toEqual(['Model', 'BERT', 'Data', '16GB']);
	expect(modal?.contentEl.textContent).toContain(texts.adopt.inNote('7GB'));
	expect([await vault.text('hub.md'), await vault.text('GPT.md')]).toEqual([TABLE, GPT]);
});

test('once confirmed, notes are written first and the table last, as one step to take back', async () => {
	const { vault, modal } = await preview({ 'hub.md': TABLE, 'GPT.md': GPT });
	button(modal, texts.adopt.submit(1, 1)).click();
	await vault.settle();
	expect(await vault.text('BERT.md')).toContain('\nData: 16GB\n');
	expect(await vault.text('hub.md')).toContain('| [[GPT]] | 7GB |\n| [[BERT]] | 16GB |\n');
	const { written } = await vault.host.batches.undo();
	expect(written.map(({ path }) => path)).toEqual(['hub.md', 'BERT.md']);
	expect([await vault.text('hub.md'), vault.app.vault.getFileByPath('BERT.md')]).toEqual([TABLE, null]);
});

test('where a note cannot be written, the table stays as it is', async () => {
	const { vault, modal } = await preview({ 'hub.md': TABLE, 'GPT.md': GPT });
	await vault.create('BERT.md', 'by now');
	button(modal, texts.adopt.submit(1, 1)).click();
	await vault.settle();
	expect([await vault.text('hub.md'), await vault.text('BERT.md')]).toEqual([TABLE, 'by now']);
});

test('a table that was changed meanwhile stays as it is', async () => {
	const { vault, modal } = await preview({ 'hub.md': TABLE });
	await vault.write('hub.md', `${TABLE}| T5 | 1 |\n`);
	button(modal, texts.adopt.submit(2, 1)).click();
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
	const planned: Adoption = { kind: 'planned', transposed: false, notes: [], hub: { kind: 'unchanged', diagnostics: [] }, text: '' };
	const carryOut = vi.fn();
	const modal = new AdoptModal(app, host.texts, '', refused, () => new Promise((resolve) => answers.push(resolve)), carryOut);
	modal.open();
	const submit = button(modal, texts.adopt.submit(0, 1));
	submit.click();
	expect(carryOut).not.toHaveBeenCalled();
	const select = modal.contentEl.querySelector('select');
	select?.dispatchEvent(new Event('change'));
	select?.dispatchEvent(new Event('change'));
	answers[1]?.(planned);
	answers[0]?.(refused);
	await sleep(0);
	submit.click();
	expect(carryOut).toHaveBeenCalledWith(planned);
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
