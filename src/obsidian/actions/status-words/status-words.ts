import { Notice } from 'obsidian';
import { teachWords, unknownWords } from '../../../core/papers/status-words';
import type { Host } from '../../host';
import { StatusWordsModal } from './status-words-dialog';
import { perform } from '../../base/failures';
import { saveSetting } from '../../base/save-setting';
import { passCount } from '../reading/transition';

/** Whether papers use words for states that are unknown. */
export function hasUnknownWords({ index }: Host): boolean {
	return unknownWords(index.papers.values()).length > 0;
}

/** Asks what the vault's own words for states mean, and keeps the answers in the settings. */
export function askStatusWords(host: Host): void {
	const words = unknownWords(host.index.papers.values());
	new StatusWordsModal(host.app, host.texts, words, passCount(host, null), (meanings) =>
		perform(() => keep(host, meanings)),
	).open();
}

/** Once all papers were read for the first time: tells of words that are unknown, with a way to say what they mean. */
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
	button.addEventListener('click', () => askStatusWords(host));
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
