import { Setting } from 'obsidian';
import type { App, TFile } from 'obsidian';
import { canFinishPass, finishPass } from '../../../core/papers/reading-state';
import type { Decision, ReadingState } from '../../../core/papers/reading-state';
import type { PluginTexts } from '../../../locales/en/plugin';
import type { Host } from '../../host';
import type { PaperIndex } from '../../vault/paper-index';
import { Dialog } from '../../base/dialog';
import { carryOut, paperIn, passCount, readOrTell, transitionPlanner } from './transition';

/** Whether a note is a paper with a pass to finish. */
export function canFinish(index: PaperIndex, file: TFile): boolean {
	const paper = index.papers.get(file.path);
	return paper !== undefined && canFinishPass(paper.progress);
}

/** Finishes a paper's current pass. If there are passes left, the user decides how to go on. */
export async function finishThisPass(host: Host, file: TFile): Promise<void> {
	const text = await readOrTell(host, file);
	const paper = text === null ? null : paperIn(host, file, text);
	if (paper === null || !canFinishPass(paper.progress)) return;
	const count = passCount(host.templates, paper);
	const pass = Math.max(1, paper.progress.pass);
	const decision = pass >= count ? 'stop' : await new DecisionDialog(host.app, host.texts.plugin, pass).ask();
	if (decision === null) return;
	const { done } = host.texts.plugin.finish;
	let reached: ReadingState = paper.progress;
	const planner = transitionPlanner(host, file, (state) => {
		if (!canFinishPass(state)) return null;
		const transition = finishPass(state, decision, count);
		reached = transition.state;
		return transition;
	});
	if (planner === null) return;
	const words = (): string =>
		reached.status === 'finished'
			? done.finished
			: decision === 'continue'
				? done.continue(reached.pass)
				: done[decision];
	await carryOut(host, file, planner, () => ({ done: words(), unchanged: words() }));
}

/** Asks how to go on with a paper after a pass. */
export class DecisionDialog extends Dialog<Decision> {
	constructor(
		app: App,
		private readonly texts: PluginTexts,
		private readonly pass: number,
	) {
		super(app, 'three-pass-decision', texts.finish.title(pass));
	}

	protected override draw(): void {
		const { finish } = this.texts;
		this.contentEl.createEl('p', { text: finish.lead });
		this.#addChoice('continue', finish.continue, finish.continueHint(this.pass + 1));
		this.#addChoice('later', finish.later, finish.laterHint);
		this.#addChoice('stop', finish.stop, finish.stopHint);
	}

	#addChoice(decision: Decision, name: string, hint: string): void {
		new Setting(this.contentEl).setDesc(hint).addButton((button) => {
			button.setButtonText(name).onClick(() => this.answer(decision));
			if (decision !== 'continue') return;
			button.setCta();
			button.buttonEl.focus();
		});
	}
}
