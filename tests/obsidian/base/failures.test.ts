// @vitest-environment happy-dom
import { Notice } from 'obsidian-test-mocks/obsidian';
import { beforeEach, expect, test, vi } from 'vitest';
import { openVault } from '../vault';
import { perform } from '../../../src/obsidian/base/failures';
import { sharedTexts } from '../../../src/locales/locale';

const notices: string[] = [];
beforeEach(() => {
	notices.splice(0);
	vi.spyOn(Notice.prototype, 'constructor__').mockImplementation(
		(message) => void notices.push(typeof message === 'string' ? message : (message.textContent ?? '')),
	);
});

test.each([
	[
		'throws at once',
		() => {
			throw new Error('EIO');
		},
	],
	['is rejected later', () => Promise.reject(new Error('EIO'))],
])('the user is told of what %s', async (_, action) => {
	const { settle } = await openVault({});
	perform(action);
	await settle();
	expect(notices).toEqual([sharedTexts.en.diagnostics['file-failed']({ reason: 'EIO' })]);
});

test('nothing is said of what succeeds, and it starts at once', async () => {
	const { settle } = await openVault({});
	let isStarted = false;
	perform(() => {
		isStarted = true;
		return Promise.resolve();
	});
	expect(isStarted).toBe(true);
	await settle();
	expect(notices).toEqual([]);
});
