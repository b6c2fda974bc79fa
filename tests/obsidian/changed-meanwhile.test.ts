// @vitest-environment happy-dom
// Dialogs that are open while a synchronisation, another program or another pane changes the notes that they show.
import type { Modal } from 'obsidian';
import { Notice } from 'obsidian-test-mocks/obsidian';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { pluginTexts } from '../../src/locales/locale';
import { fillGaps } from '../../src/obsidian/actions/gaps/gaps';
import { updateTables } from '../../src/obsidian/actions/tables/tables';
import { adoptTable } from '../../src/obsidian/actions/adopt/adopt';
import { openDialogs, untilAsked } from './dialogs';
import { openVault } from './vault';
import type { TestVault } from './vault';

const texts = pluginTexts.en;
let opened: Modal[];
const told: string[] = [];

beforeEach(() => {
	opened = openDialogs();
	told.length = 0;
	vi.spyOn(Notice.prototype, 'constructor__').mockImplementation((message) => {
		told.push(
			...(typeof message === 'string'
				? [message]
				: Array.from(message.childNodes, ({ textContent }) => textContent ?? '')),
		);
	});
});

/** The content of the dialog that was opened last, once it is the given one. */
async function dialog(number: number): Promise<HTMLElement> {
	await vi.waitUntil(() => opened.length === number, 10_000);
	return opened.at(-1)?.contentEl ?? document.body;
}

function press(content: HTMLElement, name: string): void {
	const button = [...content.querySelectorAll('button')].find(({ textContent }) => textContent === name);
	if (button === undefined) throw new Error(`no button ${name}`);
	button.click();
}

function choose(select: HTMLSelectElement | undefined, value: string): void {
	if (select === undefined) throw new Error('no choice');
	select.value = value;
	select.dispatchEvent(new Event('change'));
}

function fields(content: HTMLElement): HTMLTextAreaElement[] {
	return [...content.querySelectorAll('textarea')];
}

function type(field: HTMLTextAreaElement | undefined, text: string): void {
	if (field === undefined) throw new Error('no field');
	field.value = text;
	field.dispatchEvent(new Event('input'));
}

const ONE = '---\npass: 1\nmodel: One\ndata: one\n---\n';
const TWO = '---\npass: 1\nmodel: Two\ndata: two\n---\n';
const HUB =
	'[[One]] [[Two]]\n\n<!-- three-pass:table\ncolumns: [model, data, params]\n-->\n<!-- /three-pass:table -->\n';

describe('a table edited by hand', () => {
	/** A vault whose table was edited by hand, with the dialog about it open. */
	async function edited(
		...cells: [from: string, to: string][]
	): Promise<{ vault: TestVault; content: HTMLElement; hub: string }> {
		const vault = await openVault({ 'One.md': ONE, 'Two.md': TWO, 'Hub.md': HUB });
		await vault.host.tables.update(vault.file('Hub.md'));
		let hub = await vault.text('Hub.md');
		for (const [from, to] of cells) hub = hub.replace(from, to);
		await vault.write('Hub.md', hub);
		void updateTables(vault.host, vault.file('Hub.md'));
		return { vault, content: await dialog(1), hub };
	}

	test('is not written over what a note came to say since it was shown; both are shown again, and then it is', async () => {
		const { vault, content, hub } = await edited(['| two |', '| TWO |']);
		await vault.write('Two.md', TWO.replace('two', 'synced'));
		press(content, texts.table.apply);
		const again = await dialog(2);
		expect([await vault.text('Two.md'), await vault.text('Hub.md')]).toEqual([TWO.replace('two', 'synced'), hub]);
		expect(told).toContain(texts.adopt.stopped([]));
		expect([...again.querySelectorAll('td')].slice(0, 2).map((cell) => cell.textContent)).toEqual([
			'TWO',
			'synced',
		]);
		choose(again.querySelector('select') ?? undefined, 'table');
		press(again, texts.table.apply);
		await vi.waitFor(async () => expect(await vault.text('Two.md')).toBe(TWO.replace('two', 'TWO')));
		await vi.waitFor(async () => expect(await vault.text('Hub.md')).toContain('| [[Two]] | TWO |'));
		expect(told.at(-1)).toBe(texts.table.settled(1));
	});

	test('is written to the other notes, and only what was written is counted', async () => {
		const { vault, content } = await edited(['| one |', '| ONE |'], ['| two |', '| TWO |']);
		await vault.write('Two.md', TWO.replace('two', 'synced'));
		press(content, texts.table.apply);
		const again = await dialog(2);
		expect(await vault.text('One.md')).toBe(ONE.replace('one', 'ONE'));
		expect(told).toContain(texts.adopt.stopped(['One.md']));
		expect(again.querySelectorAll('tbody tr')).toHaveLength(1);
		choose(again.querySelector('select') ?? undefined, 'notes');
		press(again, texts.table.apply);
		await vi.waitFor(async () => expect(await vault.text('Hub.md')).toContain('| [[Two]] | synced |'));
		expect(told.at(-1)).toBe(texts.table.settled(0));
	});

	test('is not counted as written where a note says the same by then', async () => {
		const { vault, content } = await edited(['| one |', '| ONE |'], ['| two |', '| TWO |']);
		await vault.write('Two.md', TWO.replace('two', 'TWO'));
		press(content, texts.table.apply);
		await vi.waitFor(() => expect(told).toEqual([texts.table.settled(1)]));
	});

	test('follows a note that was renamed', async () => {
		const { vault, content } = await edited(['| two |', '| TWO |']);
		await vault.rename('Two.md', 'Second.md');
		press(content, texts.table.apply);
		await vi.waitFor(async () => expect(await vault.text('Second.md')).toBe(TWO.replace('two', 'TWO')));
	});

	test('stays where its note was deleted, which is named', async () => {
		const { vault, content, hub } = await edited(['| two |', '| TWO |']);
		await vault.delete('Two.md');
		press(content, texts.table.apply);
		await vi.waitFor(() => expect(told).toEqual([texts.adopt.stopped([]), 'Two.md: The note is gone']));
		expect(await vault.text('Hub.md')).toBe(hub);
	});
});

describe('values typed for what a table misses', () => {
	async function asked(): Promise<{ vault: TestVault; content: HTMLElement }> {
		const vault = await openVault({ 'One.md': ONE, 'Two.md': TWO, 'Hub.md': HUB });
		await untilAsked(opened, () => fillGaps(vault.host, vault.file('Hub.md')));
		return { vault, content: await dialog(1) };
	}

	test('are not written over what a note came to say; it is shown beside what was typed, which replaces it only then', async () => {
		const { vault, content } = await asked();
		const [one, two] = fields(content);
		type(one, '1B');
		type(two, 'typed');
		const synced = TWO.replace('---\n---', '---').replace('data: two', 'data: two\nparams: synced');
		await vault.write('Two.md', synced);
		press(content, texts.gaps.write(2));
		const again = await dialog(2);
		expect([await vault.text('One.md'), await vault.text('Two.md')]).toEqual([
			ONE.replace('data: one', 'data: one\nparams: "1B"'),
			synced,
		]);
		expect(told[0]).toBe(texts.gaps.filled(1));
		expect(fields(again).map(({ value }) => value)).toEqual(['typed']);
		expect(again.textContent).toContain(texts.gaps.replaces('synced'));
		press(again, texts.gaps.write(1));
		await vi.waitFor(async () => expect(await vault.text('Two.md')).toBe(synced.replace('synced', 'typed')));
	});

	test('follow a note that was renamed, also where the dialog was closed and is opened again', async () => {
		const { vault, content } = await asked();
		type(fields(content)[1], '2B');
		await vault.rename('Two.md', 'Second.md');
		opened.at(-1)?.close();
		await vault.write('Hub.md', HUB.replace('[[Two]]', '[[Second]]'));
		await untilAsked(opened, () => fillGaps(vault.host, vault.file('Hub.md')));
		const again = await dialog(2);
		expect(fields(again).map(({ value }) => value)).toEqual(['', '2B']);
		await vault.rename('Second.md', 'Third.md');
		press(again, texts.gaps.write(1));
		await vi.waitFor(async () => expect(await vault.text('Third.md')).toContain('\nparams: "2B"\n'));
	});

	test('are told where their note was deleted, and are there again once it is', async () => {
		const { vault, content } = await asked();
		type(fields(content)[1], '2B');
		await vault.delete('Two.md');
		press(content, texts.gaps.write(1));
		await vi.waitFor(() =>
			expect(told).toEqual([
				texts.gaps.filled(0),
				'Two.md: The note is gone',
				`Two.md, params: ${texts.live.typed('2B')}`,
			]),
		);
		await vault.create('Two.md', TWO);
		await untilAsked(opened, () => fillGaps(vault.host, vault.file('Hub.md')));
		expect(fields(await dialog(2)).map(({ value }) => value)).toEqual(['', '2B']);
	});
});

describe('a table about to become paper notes', () => {
	const TYPED = '| Model | Data | Cost |\n| - | - | - |\n| [[One]] | mine | 5 |\n';

	async function previewed(): Promise<{ vault: TestVault; content: HTMLElement }> {
		const vault = await openVault({ 'One.md': ONE, 'Hub.md': TYPED });
		await untilAsked(opened, () => adoptTable(vault.host, vault.file('Hub.md'), 3));
		const content = await dialog(1);
		choose(content.querySelectorAll('select')[1], 'table');
		await vi.waitFor(() => expect(content.querySelector('[role=status]')?.textContent).toBe(''));
		return { vault, content };
	}

	test('is shown again where a note came to say something else, and what was decided about the rest still holds', async () => {
		const { vault, content } = await previewed();
		const synced = ONE.replace('data: one', 'data: one\ncost: 999');
		await vault.write('One.md', synced);
		press(content, texts.adopt.submit(0, 2));
		const again = await dialog(2);
		expect([await vault.text('One.md'), await vault.text('Hub.md')]).toEqual([synced, TYPED]);
		expect(told).toEqual([texts.adopt.changed]);
		const [, data, cost] = again.querySelectorAll('select');
		expect([data?.value, cost?.value]).toEqual(['table', '']);
		choose(cost, 'note');
		await vi.waitFor(() => expect(again.querySelector('[role=status]')?.textContent).toBe(''));
		press(again, texts.adopt.submit(0, 2));
		await vi.waitFor(async () =>
			expect(await vault.text('One.md')).toBe(synced.replace('data: one', 'data: mine')),
		);
	});

	test('asks anew about a value that was decided and is another one by now', async () => {
		const { vault, content } = await previewed();
		await vault.write('One.md', ONE.replace('data: one', 'data: synced'));
		press(content, texts.adopt.submit(0, 2));
		const again = await dialog(2);
		expect(again.querySelectorAll('select')[1]?.value).toBe('');
		expect(again.querySelector('[role=status]')?.textContent).toBe(texts.table.toChoose(1));
	});

	test('is adopted where only other parts of a note changed, which stay', async () => {
		const { vault, content } = await previewed();
		await vault.write('One.md', `${ONE}Typed meanwhile.\n`);
		press(content, texts.adopt.submit(0, 2));
		await vi.waitFor(async () =>
			expect(await vault.text('One.md')).toBe(
				`${ONE.replace('data: one', 'data: mine\nCost: 5')}Typed meanwhile.\n`,
			),
		);
		expect(opened).toHaveLength(1);
	});
});
