import type { Diagnostic } from '../../core/text/diagnostics';
import type { Texts } from '../host';
import { diagnosticText } from '../report';

/** What is said above and below a live table: what is wrong with its options, and what it leaves out. */
export class LiveNotes {
	private readonly errors: HTMLElement;
	private readonly notes: HTMLElement;
	private said = '';

	constructor(
		parent: HTMLElement,
		table: HTMLElement,
		private readonly texts: Texts,
	) {
		this.errors = parent.createDiv({ cls: 'three-pass-errors', attr: { role: 'alert' } });
		parent.append(table);
		this.notes = parent.createDiv({ cls: 'three-pass-notes' });
	}

	/** Names what the table leaves out, and says why it has no rows. */
	show(diagnostics: readonly Diagnostic[]): void {
		const lines = this.linesOf(diagnostics);
		if (!this.isNew({ lines })) return;
		list(this.notes, lines);
	}

	/** Says why there is no table. */
	showErrors(diagnostics: readonly Diagnostic[]): void {
		const errors = this.linesOf(diagnostics);
		if (!this.isNew({ errors })) return;
		this.errors.createEl('strong', { text: this.texts.plugin.live.wrongOptions });
		list(this.errors, errors);
	}

	/** Makes room for what is to be said, unless it stands there already. */
	private isNew(said: unknown): boolean {
		const now = JSON.stringify(said);
		if (now === this.said) return false;
		this.said = now;
		this.errors.empty();
		this.notes.empty();
		return true;
	}

	private linesOf(diagnostics: readonly Diagnostic[]): string[] {
		return diagnostics.map((diagnostic) => diagnosticText(this.texts, diagnostic));
	}
}

function list(parent: HTMLElement, lines: readonly string[]): void {
	if (lines.length === 0) return;
	const el = parent.createEl('ul');
	for (const line of lines) el.createEl('li', { text: line });
}
