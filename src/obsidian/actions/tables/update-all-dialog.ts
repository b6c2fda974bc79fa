import { Setting } from 'obsidian';
import type { TFile } from 'obsidian';
import type { Plan } from '../../../core/text/plan';
import type { Host } from '../../host';
import { Dialog } from '../../base/dialog';
import { perform } from '../../base/failures';
import { diagnosticText } from '../../report';

interface Found {
	readonly file: TFile;
	readonly plan: Plan;
}

/** How many notes are looked through between two words to the user. */
const STEP = 200;

/** Looks for tables that are behind their notes, and lists the notes that would change; the answer is these notes. */
export class UpdateAllDialog extends Dialog<readonly TFile[]> {
	#isClosed = false;

	constructor(private readonly host: Host) {
		super(host.app, 'three-pass-update-all', host.texts.plugin.updateAll.title);
	}

	protected override draw(): void {
		perform(() => this.#lookThrough());
	}

	override onClose(): void {
		this.#isClosed = true;
		super.onClose();
	}

	async #lookThrough(): Promise<void> {
		const files = this.app.vault.getMarkdownFiles();
		const status = this.contentEl.createEl('p', { attr: { role: 'status' } });
		const found: Found[] = [];
		for (const [at, file] of files.entries()) {
			if (at % STEP === 0) {
				status.setText(this.host.texts.plugin.updateAll.looking(at, files.length));
				await sleep(0);
			}
			if (this.#isClosed) return;
			const plan = await this.host.tables.plan(file);
			if (plan !== null) found.push({ file, plan });
		}
		status.remove();
		this.#showFound(found);
	}

	#showFound(found: readonly Found[]): void {
		const { texts } = this.host;
		const { changes, refused, none, update } = texts.plugin.updateAll;
		const changing = found.filter(({ plan }) => plan.kind === 'edits');
		const left = found.filter(({ plan }) => plan.kind === 'refused');
		if (changing.length === 0) this.contentEl.createEl('p', { text: none });
		else this.#list(changes(changing.length), changing, () => '');
		if (left.length > 0) {
			this.#list(refused(left.length), left, ({ plan }) =>
				plan.diagnostics
					.slice(0, 1)
					.map((one) => diagnosticText(texts, one))
					.join(''),
			);
		}
		const buttons = new Setting(this.contentEl);
		if (changing.length > 0) {
			buttons.addButton((button) => {
				button
					.setCta()
					.setButtonText(update(changing.length))
					.onClick(() => this.answer(changing.map(({ file }) => file)));
				button.buttonEl.focus();
			});
		}
		buttons.addButton((button) => button.setButtonText(texts.plugin.cancel).onClick(() => this.close()));
	}

	#list(lead: string, found: readonly Found[], reason: (one: Found) => string): void {
		this.contentEl.createEl('p', { text: lead });
		const list = this.contentEl.createEl('ul', { cls: 'three-pass-notes' });
		for (const one of found) {
			const item = list.createEl('li', { text: one.file.path });
			const why = reason(one);
			if (why !== '') item.createDiv({ cls: 'three-pass-faint', text: why });
		}
	}
}
