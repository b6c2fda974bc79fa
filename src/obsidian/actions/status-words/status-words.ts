import { Notice, Setting } from 'obsidian';
import type { App } from 'obsidian';
import { noteName } from '../../../core/facts/title';
import { READING_STATUSES } from '../../../core/papers/reading-state';
import { NO_MEANING, canBeTaught, teachWords, unknownWords } from '../../../core/papers/vocabulary';
import type { UnknownWord } from '../../../core/papers/vocabulary';
import { Dialog } from '../../base/dialog';
import type { Host, Texts } from '../../host';
import type { PaperIndex } from '../../vault/paper-index';
import { perform } from '../../base/failures';
import { saveSetting } from '../../base/settings-store';
import { passCount } from '../reading/transition';

/**
 * Asks what the vault's own words for states mean. The answer maps each word to its meaning, written as in a line of
 * the settings, and leaves out words that stay unknown.
 */
class StatusWordsDialog extends Dialog<ReadonlyMap<string, string>> {
	readonly #meanings = new Map<string, string>();

	constructor(
		app: App,
		private readonly texts: Texts,
		private readonly words: readonly UnknownWord[],
		private readonly passCount: number,
	) {
		super(app, 'three-pass-status-words', texts.plugin.statusWords.title);
	}

	protected override draw(): void {
		const { statusWords: texts, cancel } = this.texts.plugin;
		this.contentEl.createEl('p', { text: texts.lead });
		for (const word of this.words) this.#drawWord(word);
		new Setting(this.contentEl)
			.addButton((button) => button.setButtonText(cancel).onClick(() => this.close()))
			.addButton((button) =>
				button
					.setButtonText(texts.save)
					.setCta()
					.onClick(() => this.answer(this.#meanings)),
			);
	}

	#drawWord({ word, papers }: UnknownWord): void {
		const { statusWords: texts } = this.texts.plugin;
		const setting = new Setting(this.contentEl)
			.setName(word)
			.setDesc(texts.papers(papers.length, noteName(papers[0] ?? '')));
		if (!canBeTaught(word)) {
			setting.setDesc(texts.cannot);
			return;
		}
		setting.addDropdown((dropdown) => {
			dropdown.addOption('', texts.leave);
			for (const [meaning, name] of this.#options()) dropdown.addOption(meaning, name);
			dropdown.selectEl.setAttr('aria-label', word);
			dropdown.onChange((meaning) => {
				if (meaning === '') this.#meanings.delete(word);
				else this.#meanings.set(word, meaning);
			});
		});
	}

	/** The meanings to choose from: a state, a pass that is being read, or nothing about reading, as for `draft`. */
	#options(): [string, string][] {
		const { plugin, shared } = this.texts;
		const passes = Array.from({ length: this.passCount }, (_, at): [string, string] => [
			`reading ${at + 1}`,
			shared.group(`pass-${at + 1}`),
		]);
		return [
			...READING_STATUSES.map((status): [string, string] => [status, shared.statuses[status]]),
			...passes,
			[NO_MEANING, plugin.statusWords.nothing],
		];
	}
}

/** Whether papers use words for states that the vocabulary does not know. */
export function hasUnknownWords(index: PaperIndex): boolean {
	return unknownWords(index.papers.values()).length > 0;
}

/** Asks what the vault's own words for states mean, and saves the answers in the settings. */
export async function askStatusWords(host: Host): Promise<void> {
	const words = unknownWords(host.index.papers.values());
	const meanings = await new StatusWordsDialog(host.app, host.texts, words, passCount(host.templates, null)).ask();
	if (meanings !== null && meanings.size > 0) await keep(host, meanings);
}

/** Tells the user about unknown words once all papers were read, with a button to say what they mean. */
export function offerStatusWords(host: Host): void {
	if (!host.index.ready) {
		const stop = host.index.onChange(() => {
			if (!host.index.ready) return;
			stop();
			offerStatusWords(host);
		});
		return;
	}
	const words = unknownWords(host.index.papers.values());
	if (words.length === 0) return;
	const { found, choose } = host.texts.plugin.statusWords;
	const notice = new Notice(found(words.slice(0, 3).map(({ word }) => word)), 0);
	const button = notice.messageEl.createEl('button', { text: choose, cls: 'three-pass-undo' });
	button.addEventListener('click', () => perform(() => askStatusWords(host)));
}

async function keep({ settings, texts }: Host, meanings: ReadonlyMap<string, string>): Promise<void> {
	const isSaved = await saveSetting(
		settings,
		texts.plugin,
		'statusWords',
		teachWords(settings.current.statusWords, meanings),
	);
	if (isSaved) new Notice(texts.plugin.statusWords.done(meanings.size));
}
