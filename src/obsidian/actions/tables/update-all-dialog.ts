import { Modal, Setting } from 'obsidian';
import type { TFile } from 'obsidian';
import type { Plan } from '../../../core/text/plan';
import type { Host } from '../../host';
import type { BatchResult } from '../../vault/note-batch';
import { perform } from '../../base/failures';
import { diagnosticText } from '../../report';

interface Found {
	readonly file: TFile;
	readonly plan: Plan;
}

/** How many notes are looked through between two words to the user. */
const STEP = 200;

/** Looks for tables that are behind their notes, lists the notes that would change, and updates them when told to. */
export class UpdateAllModal extends Modal {
	#isClosed = false;

	constructor(
		private readonly host: Host,
		private readonly onDone: (result: BatchResult) => void,
	) {
		super(host.app);
	}

	override onOpen(): void {
		this.modalEl.addClass('three-pass-update-all');
		this.setTitle(this.host.texts.plugin.updateAll.title);
		perform(() => this.#lookThrough());
	}

	override onClose(): void {
		this.#isClosed = true;
		this.contentEl.empty();
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
					.onClick(() => perform(() => this.updateNotes(changing)));
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

	/** Updates the notes listed, as one step. */
	async updateNotes(changing: readonly Pick<Found, 'file'>[]): Promise<void> {
		this.close();
		const { batches, tables } = this.host;
		this.onDone(
			await batches.write(changing.map(({ file }) => async () => ({ file, plan: await tables.settle(file) }))),
		);
	}
}
