// @vitest-environment happy-dom
// The suggester of states: what typing narrows it to, what is ticked, and what is answered.
import { SuggestModal } from 'obsidian';
import { beforeEach, expect, test, vi } from 'vitest';
import { chooseState } from '../../../../src/obsidian/actions/reading/choose-state';
import type { ChosenState } from '../../../../src/obsidian/actions/reading/choose-state';
import { pluginTexts, sharedTexts } from '../../../../src/locales/locale';
import { openVault } from '../../vault';

const opened: SuggestModal<ChosenState>[] = [];
beforeEach(() => {
	opened.splice(0);
	vi.spyOn(SuggestModal.prototype, 'open').mockImplementation(function (this: SuggestModal<ChosenState>) {
		opened.push(this);
	});
});

async function ask(current: ChosenState | null) {
	const { app } = await openVault({});
	const answer = chooseState<ChosenState>(
		app,
		{ plugin: pluginTexts.en, shared: sharedTexts.en },
		{ placeholder: 'State', states: [2, 3, 1, 0, 'later', 'finished'], current },
	);
	const [modal] = opened;
	if (modal === undefined) throw new Error('No suggester was opened');
	return { answer, modal };
}

test.for([
	['', [2, 3, 1, 0, 'later', 'finished']],
	['2', [2]],
	['0', [0]],
	[' PASS ', [2, 3, 1]],
	['fin', ['finished']],
	['nothing like it', []],
] as const)('typing %j leaves the states of that number or name', async ([query, states]) => {
	const { modal } = await ask(null);
	expect(await modal.getSuggestions(query)).toEqual(states);
});

test('the current state alone is ticked', async () => {
	const { modal } = await ask('later');
	const states: readonly ChosenState[] = [2, 'later', 'finished'];
	const shown = states.map((state) => {
		const el = createDiv();
		modal.renderSuggestion(state, el);
		return [el.find('.suggestion-title').textContent, el.querySelector('.suggestion-flair')?.textContent ?? ''];
	});
	expect(shown).toEqual([
		[sharedTexts.en.group('pass-2'), ''],
		[sharedTexts.en.group('later'), '✓'],
		[sharedTexts.en.group('finished'), ''],
	]);
});

test('the choice is answered, although the app closes the suggester before it passes the choice on', async () => {
	const { answer, modal } = await ask(null);
	modal.onClose();
	modal.onChooseSuggestion(3, new MouseEvent('click'));
	expect(await answer).toBe(3);
});

test('closing without a choice is answered by nothing', async () => {
	const { answer, modal } = await ask(null);
	modal.onClose();
	expect(await answer).toBeNull();
});
