import { expect } from 'vitest';
import { test as spec } from './driver/spec';

const notes = {
	'Begun.md': '---\npass: 1\nreading-status: reading\n---\n[[Waits]] and [[ELMo]]\n',
	'Waits.md': '---\npass: 0\nreading-status: queued\n---\n[[Papers/ELMo 2]]\n',
	'Cited.md': '---\npass: 0\nreading-status: queued\n---\n',
	'Diary.md': '[[ELMo]], [[Waits]], [[Cited]], [[Papers/ELMo 2]] and [[Tomorrow]]\n',
};
const test = spec.extend('boot', { notes });

test('what to read next is listed with its reasons, and opened; a cited paper without a note gets one where its links lead', async ({
	app,
}) => {
	const titles = app.page.locator('.prompt .suggestion-title');
	await app.command('Choose what to read next');
	await titles.first().waitFor();
	const listed = (await app.page.locator('.prompt .suggestion-content').allInnerTexts()).map((text) =>
		text.replaceAll(/\n+/gu, ': '),
	);
	expect(listed.filter((text) => /^(?:Begun|Waits|Cited|.*ELMo|Diary|Tomorrow)/u.test(text))).toEqual([
		'Begun: Pass 1',
		'Waits: Not started · cited by 2 notes',
		'Cited: Not started · cited by 1 note',
		'ELMo: No note yet: choose it to create one · cited by 2 notes',
		'Papers/ELMo 2: No note yet: choose it to create one · cited by 2 notes',
	]);
	await app.page.keyboard.type('waits');
	await expect.poll(() => titles.first().textContent()).toBe('Waits');
	await app.page.keyboard.press('Enter');
	await expect.poll(() => app.activeNote()).toBe('Waits.md');

	await app.command('Choose what to read next');
	await app.page.keyboard.type('elmo 2');
	await expect.poll(() => titles.first().textContent()).toBe('Papers/ELMo 2');
	await app.page.keyboard.press('Enter');
	await expect.poll(() => app.activeNote()).toBe('Papers/ELMo 2.md');
	await expect.poll(() => app.disk('Papers/ELMo 2.md')).toMatch(/^title: ELMo 2$/mu);
	await expect
		.poll(() => app.page.evaluate(() => window.app.metadataCache.resolvedLinks['Diary.md']?.['Papers/ELMo 2.md']))
		.toBe(1);
});
