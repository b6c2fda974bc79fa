import type { App, TFile } from 'obsidian';
import { ageOf, historyOf } from '../../../core/board/history';
import type { Age, FinishedEntry } from '../../../core/board/history';
import { groupOf } from '../../../core/board/board';
import type { PaperSummary } from '../../../core/papers/paper';
import { Dialog } from '../../base/dialog';
import type { Host, Texts } from '../../host';
import { todayNumber } from '../../../clock';
import { paperIn, readOrTell } from '../reading/transition';

class HistoryDialog extends Dialog<never> {
	constructor(
		app: App,
		private readonly texts: Texts,
		private readonly paper: PaperSummary,
		private readonly entries: readonly FinishedEntry[],
		private readonly age: Age | null,
	) {
		super(app, 'three-pass-history', paper.title);
	}

	protected override draw(): void {
		const { plugin, shared } = this.texts;
		const { history: texts, whatNext } = plugin;
		const list = this.contentEl.createEl('ol');
		for (const { pass, date, days, answered } of this.entries) {
			const item = list.createEl('li');
			item.createSpan({ text: texts.finished(shared.group(`pass-${pass}`), date) });
			const more = [
				days === null ? '' : texts.after(days),
				answered === null ? '' : texts.answered(answered.count, answered.of),
			].filter((part) => part !== '');
			if (more.length > 0) item.createDiv({ cls: 'three-pass-faint', text: more.join(' · ') });
		}
		if (this.entries.length === 0) list.replaceWith(createEl('p', { text: texts.none }));
		const now = shared.group(groupOf(this.paper));
		this.contentEl.createEl('p', {
			text: plugin.steps.done(this.age === null ? now : `${now}, ${whatNext.age(this.age.days)}`),
		});
	}
}

/** Shows how a paper was read so far. */
export async function showHistory(host: Host, file: TFile): Promise<void> {
	const text = await readOrTell(host, file);
	const paper = text === null ? null : paperIn(host, file, text);
	if (paper === null) return;
	new HistoryDialog(
		host.app,
		host.texts,
		paper,
		historyOf(paper.progress),
		ageOf(paper.progress, todayNumber()),
	).open();
}
