// @vitest-environment happy-dom
// The clock is the test's own: what happens between two moments is told step by step.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { MockInstance } from 'vitest';
import type { Editor } from 'obsidian';
import { ReadingTimer } from '../../../src/obsidian/keepers/reading-timer';
import type { Written } from '../../../src/obsidian/keepers/reading-timer';
import { openVault } from '../vault';
import type { TestVault } from '../vault';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const KEY = 'three-pass-reading-times';
const GPT = '---\npass: 1\n---\n# First pass\n## What\n\n';

let vault: TestVault;
let editor: Editor;
let timer: ReadingTimer;
let stored: unknown;
let saves: number;
let written: Written[];
/** The note in front, and whether the app gets to save what its editor holds. */
let active: string;
let savesEditor: boolean;
let transaction: MockInstance<Editor['transaction']>;

function makeTimer(): ReadingTimer {
	const made = new ReadingTimer(vault.app, vault.host.index, vault.host.writer, (pass) => `pass-${pass}-minutes`);
	made.onWritten = (one) => written.push(one);
	made.load();
	return made;
}

beforeEach(async () => {
	vault = await openVault({ 'GPT.md': GPT, 'Odd.md': '---\npass: 1\npass-1-minutes: an hour\n---\n' });
	editor = await vault.open('GPT.md');
	active = 'GPT.md';
	vi.spyOn(vault.app.workspace, 'getActiveFile').mockImplementation(() => vault.app.vault.getFileByPath(active));
	const change = editor.transaction.bind(editor);
	transaction = vi.spyOn(editor, 'transaction').mockImplementation((...args) => {
		change(...args);
		// The app saves what an editor holds two seconds later.
		if (savesEditor) window.setTimeout(() => void vault.write('GPT.md', editor.getValue()), 2 * SECOND);
	});
	savesEditor = true;
	[stored, saves, written] = [null, 0, []];
	vi.spyOn(vault.app, 'loadLocalStorage').mockImplementation((key) => (key === KEY ? stored : null));
	vi.spyOn(vault.app, 'saveLocalStorage').mockImplementation((key, data) => {
		if (key !== KEY) return;
		stored = data === null ? null : structuredClone(data);
		saves += 1;
	});
	vi.useFakeTimers();
	timer = makeTimer();
});
afterEach(() => {
	timer.unload();
	vi.useRealTimers();
});

const pass = (ms: number): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);
const press = (): boolean => document.dispatchEvent(new KeyboardEvent('keydown', { key: 'a' }));
/** Somebody reads for a while, and moves every half a minute. */
async function read(ms: number): Promise<void> {
	for (let at = 30 * SECOND; at <= ms; at += 30 * SECOND) {
		await pass(30 * SECOND);
		press();
	}
}
function type(text: string): void {
	editor.replaceRange(text, { line: editor.lastLine(), ch: 0 });
	vault.app.workspace.trigger('editor-change', editor, { file: vault.file('GPT.md') });
}
const minutes = (): number => timer.counted('GPT.md', 1) / MINUTE;

describe('what is counted', () => {
	test('is the time in which somebody was there', async () => {
		timer.start('GPT.md', 1);
		await read(5 * MINUTE);
		expect(minutes()).toBe(5);
		await pass(10 * MINUTE);
		expect(timer.running?.lastSign).toBeNull();
		press();
		expect(minutes()).toBe(5);
		await read(MINUTE);
		expect(minutes()).toBe(6);
	});

	test('is not the time in which no window is to be seen', async () => {
		timer.start('GPT.md', 1);
		await read(MINUTE);
		await pass(30 * SECOND);
		const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
		document.dispatchEvent(new Event('visibilitychange'));
		hidden.mockRestore();
		expect(timer.running?.lastSign).toBeNull();
		await pass(90 * SECOND);
		press();
		expect(minutes()).toBe(1.5);
	});

	test('is also the time in which another window is to be seen, and somebody is there', async () => {
		const other = Object.assign(new EventTarget(), { hidden: false });
		timer.start('GPT.md', 1);
		vault.app.workspace.trigger('window-open', null, { document: other });
		const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
		document.dispatchEvent(new Event('visibilitychange'));
		expect(timer.running?.lastSign).not.toBeNull();
		await pass(90 * SECOND);
		other.dispatchEvent(new Event('wheel'));
		expect(minutes()).toBe(1.5);
		other.hidden = true;
		other.dispatchEvent(new Event('visibilitychange'));
		hidden.mockRestore();
		expect(timer.running?.lastSign).toBeNull();
	});

	test('outlives the app, but for what was closed', async () => {
		timer.start('GPT.md', 1);
		await read(5 * MINUTE);
		await pass(20 * SECOND);
		timer.unload();
		await pass(8 * 60 * MINUTE);
		timer = makeTimer();
		expect(timer.running).toMatchObject({ path: 'GPT.md', pass: 1, lastSign: null });
		press();
		await read(MINUTE);
		expect(minutes()).toBeCloseTo(6 + 1 / 3);
	});

	test('goes on after a restart only once its paper is in front, and somebody is there', async () => {
		timer.start('GPT.md', 1);
		await read(5 * MINUTE);
		timer.unload();
		active = 'Odd.md';
		timer = makeTimer();
		await read(3 * MINUTE);
		expect([minutes(), timer.running?.lastSign]).toEqual([5, null]);
		active = 'GPT.md';
		await pass(MINUTE);
		expect(timer.running?.lastSign).toBeNull();
		press();
		await read(2 * MINUTE);
		expect(minutes()).toBe(7);
		// From then on it is as before the restart: another note may be in front.
		active = 'Odd.md';
		await read(MINUTE);
		expect(minutes()).toBe(8);
	});

	test('goes on at once when it is started anew after a restart', async () => {
		timer.start('GPT.md', 1);
		await read(MINUTE);
		timer.unload();
		timer = makeTimer();
		timer.start('Odd.md', 1);
		await read(2 * MINUTE);
		expect(timer.counted('Odd.md', 1)).toBe(2 * MINUTE);
	});

	test('loses at most a minute in a crash, and is stored at most once a minute', async () => {
		timer.start('GPT.md', 1);
		await read(30 * MINUTE);
		expect(saves).toBeLessThanOrEqual(31);
		const crashed = timer;
		timer = makeTimer();
		expect(minutes()).toBeGreaterThanOrEqual(29);
		crashed.unload();
	});

	test('goes with its note when that is renamed, and is gone with it', async () => {
		timer.start('GPT.md', 1);
		await vault.rename('GPT.md', 'Papers.md');
		expect(timer.running?.path).toBe('Papers.md');
		vault.app.vault.trigger('delete', vault.file('Papers.md'));
		expect([timer.running, stored]).toEqual([null, null]);
	});
});

test('nobody is listened to while nothing is timed', async () => {
	expect(vi.getTimerCount()).toBe(0);
	timer.start('GPT.md', 1);
	expect(vi.getTimerCount()).toBe(1);
	await read(MINUTE);
	timer.stop();
	await pass(5 * SECOND);
	expect(vi.getTimerCount()).toBe(0);
});

describe('what is written', () => {
	test('comes once, as one change, when the timer is stopped', async () => {
		const before = editor.getValue();
		timer.start('GPT.md', 1);
		await read(12 * MINUTE);
		expect(editor.getValue()).toBe(before);
		timer.stop();
		await pass(10 * SECOND);
		expect(editor.getValue()).toBe(before.replace('pass: 1\n', 'pass: 1\npass-1-minutes: 12\n'));
		expect(transaction).toHaveBeenCalledTimes(1);
		expect(written).toMatchObject([{ path: 'GPT.md', pass: 1, minutes: 12, plan: { kind: 'edits' } }]);
		expect([minutes(), stored]).toEqual([0, null]);
	});

	test('waits until typing has rested', async () => {
		timer.start('GPT.md', 1);
		await read(3 * MINUTE);
		type('a');
		timer.stop();
		for (let typed = 0; typed < 10; typed += 1) {
			await pass(1500);
			expect(editor.getValue()).not.toContain('minutes');
			type('b');
		}
		await pass(3 * SECOND);
		expect(editor.getValue()).toContain('pass-1-minutes: 3\n');
		expect(editor.getValue()).toContain('bbbbbbbbbba');
	});

	test('comes also after a restart, where the app was closed before', async () => {
		timer.start('GPT.md', 1);
		await read(3 * MINUTE);
		type('a');
		timer.stop();
		timer.unload();
		timer = makeTimer();
		await pass(3 * SECOND);
		expect(editor.getValue()).toContain('pass-1-minutes: 3\n');
	});

	test('is added to what stands there, and what is less than half a minute is left out', async () => {
		for (const time of [2 * MINUTE, 3 * MINUTE, 0]) {
			timer.start('GPT.md', 1);
			await read(time);
			timer.stop();
			await pass(6 * SECOND);
		}
		expect(editor.getValue()).toContain('pass-1-minutes: 5\n');
		expect(written.map(({ plan }) => plan.kind)).toEqual(['edits', 'edits', 'unchanged']);
	});

	test('waits for an earlier time of the note to arrive, which is told by the same property', async () => {
		savesEditor = false;
		for (const time of [2 * MINUTE, 3 * MINUTE]) {
			timer.start('GPT.md', 1);
			await read(time);
			timer.stop();
			await pass(3 * SECOND);
		}
		expect(editor.getValue()).toContain('pass-1-minutes: 2\n');
		await vault.write('GPT.md', editor.getValue());
		await pass(3 * SECOND);
		expect(editor.getValue()).toContain('pass-1-minutes: 5\n');
		expect(stored).not.toBeNull();
	});

	test('comes when another paper is timed', async () => {
		timer.start('GPT.md', 1);
		await read(2 * MINUTE);
		timer.start('Odd.md', 1);
		await pass(SECOND);
		expect(editor.getValue()).toContain('pass-1-minutes: 2\n');
		expect(timer.running?.path).toBe('Odd.md');
	});

	test('comes when the pass is finished, whoever finishes it', async () => {
		timer.start('GPT.md', 1);
		await read(2 * MINUTE);
		await vault.write('GPT.md', GPT.replace('pass: 1', 'pass: 2'));
		await pass(3 * SECOND);
		expect(timer.running).toBeNull();
		expect(written).toMatchObject([{ minutes: 2 }]);
	});

	test('is kept where the note cannot take it, and comes when the user stops once more', async () => {
		timer.start('Odd.md', 1);
		await read(4 * MINUTE);
		timer.stop();
		await pass(MINUTE);
		expect(written.map(({ plan }) => plan.kind)).toEqual(['refused']);
		expect([timer.canStop, vi.getTimerCount()]).toEqual([true, 0]);
		await vault.write('Odd.md', '---\npass: 1\n---\n');
		timer.stop();
		await pass(SECOND);
		expect(await vault.text('Odd.md')).toBe('---\npass: 1\npass-1-minutes: 4\n---\n');
		expect(timer.canStop).toBe(false);
	});
});

describe('a crash while minutes are written', () => {
	/** The app is gone without a word, and started again. */
	function crash(): void {
		const state = stored;
		timer.unload();
		stored = state;
		timer = makeTimer();
	}

	async function stopAfter(ms: number): Promise<void> {
		timer.start('GPT.md', 1);
		await read(ms);
		timer.stop();
	}

	test('before the note has them: they are written once', async () => {
		const apply = vi.spyOn(vault.host.writer, 'apply').mockReturnValueOnce(new Promise(() => undefined));
		await stopAfter(3 * MINUTE);
		await pass(SECOND);
		expect(apply).toHaveBeenCalledTimes(1);
		crash();
		await pass(10 * SECOND);
		expect(await vault.text('GPT.md')).toContain('pass-1-minutes: 3\n');
		expect(stored).toBeNull();
	});

	test('once the note has them, and before they are forgotten: they are not written again', async () => {
		await stopAfter(3 * MINUTE);
		savesEditor = false;
		await pass(SECOND);
		await vault.write('GPT.md', editor.getValue());
		expect(stored).not.toBeNull();
		crash();
		await pass(10 * SECOND);
		expect(await vault.text('GPT.md')).toContain('pass-1-minutes: 3\n');
		expect([stored, timer.counted('GPT.md', 1), written.length]).toEqual([null, 0, 1]);
	});

	test('while they stand in an editor that is not saved: they are written once', async () => {
		savesEditor = false;
		await stopAfter(3 * MINUTE);
		await pass(SECOND);
		expect(editor.getValue()).toContain('pass-1-minutes: 3\n');
		editor.setValue(await vault.text('GPT.md'));
		savesEditor = true;
		crash();
		await pass(10 * SECOND);
		expect(await vault.text('GPT.md')).toContain('pass-1-minutes: 3\n');
		expect(stored).toBeNull();
	});

	test('none, but the user takes them back: they are not written again', async () => {
		await stopAfter(3 * MINUTE);
		savesEditor = false;
		await pass(SECOND);
		editor.setValue(await vault.text('GPT.md'));
		await pass(10 * SECOND);
		expect([editor.getValue(), stored, written.length]).toEqual([GPT, null, 1]);
	});

	test('none, but the note is renamed before it is saved: its minutes go along', async () => {
		await stopAfter(3 * MINUTE);
		savesEditor = false;
		await pass(SECOND);
		await vault.rename('GPT.md', 'Renamed.md');
		await vault.write('Renamed.md', editor.getValue());
		await pass(3 * SECOND);
		expect([stored, (await vault.text('Renamed.md')).match(/minutes: 3/gu)?.length]).toEqual([null, 1]);
	});
});

test('a time whose note is gone by then is told, and not tried for ever', async () => {
	timer.start('Odd.md', 1);
	await read(4 * MINUTE);
	timer.unload();
	await vault.delete('Odd.md');
	timer = makeTimer();
	timer.stop();
	await pass(3 * SECOND);
	expect(written).toMatchObject([
		{ path: 'Odd.md', minutes: 4, plan: { kind: 'refused', diagnostics: [{ code: 'note-gone' }] } },
	]);
	expect([stored, timer.canStop, vi.getTimerCount()]).toEqual([null, false, 0]);
});
