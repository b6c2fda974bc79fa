import { MarkdownRenderChild } from 'obsidian';
import type { MarkdownPostProcessorContext } from 'obsidian';
import type { Diagnostic } from '../../core/diagnostics';
import { buildComparison, labelLanguageOf } from '../../core/table/comparison';
import { parseOptions } from '../../core/table/parse-options';
import type { ParsedOptions } from '../../core/table/parse-options';
import { gatherRows } from '../../core/table/rows';
import { tableDefaults } from '../../settings';
import type { Host } from '../host';
import { fileFailed } from '../note-writer';
import { diagnosticText } from '../report';
import { TableDrawing } from './draw-table';
import { buildLiveGrid } from './table-cells';

/** Draws a live table for a code block, and keeps it true until the block goes. */
export function drawLiveTable(host: Host, source: string, el: HTMLElement, context: MarkdownPostProcessorContext): void {
	const fence = context.getSectionInfo(el)?.lineStart ?? -1;
	context.addChild(new LiveTable(el, host, source, context.sourcePath, fence + 2));
}

class LiveTable extends MarkdownRenderChild {
	private readonly errors: HTMLElement;
	private readonly notes: HTMLElement;
	private readonly drawing: TableDrawing;
	/** How often the table was asked for, so that a slow answer never replaces a later one. */
	private asked = 0;

	constructor(
		el: HTMLElement,
		private readonly host: Host,
		private readonly source: string,
		private readonly path: string,
		private readonly firstLine: number,
	) {
		super(el);
		el.addClass('three-pass-live');
		this.errors = el.createDiv({ cls: 'three-pass-errors', attr: { role: 'alert' } });
		const scroll = el.createDiv({
			cls: 'three-pass-scroll',
			attr: { role: 'region', 'aria-label': host.texts.plugin.live.label, tabindex: 0 },
		});
		this.notes = el.createDiv({ cls: 'three-pass-notes' });
		this.drawing = new TableDrawing(scroll, { app: host.app, sourcePath: path, component: this });
	}

	override onload(): void {
		this.register(this.host.index.onChange(() => void this.refresh()));
		this.register(this.host.settings.onChange(() => void this.refresh()));
		void this.refresh();
	}

	override onunload(): void {
		this.asked += 1;
	}

	private async refresh(): Promise<void> {
		this.asked += 1;
		const turn = this.asked;
		const parsed = parseOptions(this.source, tableDefaults(this.host.settings.current), this.firstLine);
		if (parsed.diagnostics.length > 0) {
			this.showErrors(parsed.diagnostics);
			return;
		}
		try {
			const text = (await this.host.reader.text(this.path)) ?? '';
			const { candidates, obstacle } = await gatherRows(this.path, text, parsed.options.rows, this.host.reader);
			if (turn !== this.asked) return;
			if (obstacle !== null) this.showErrors([obstacle]);
			else await this.show(parsed, text, buildComparison(parsed.options, candidates));
		} catch (error) {
			if (turn === this.asked) this.showErrors([fileFailed(error)]);
		}
	}

	private async show({ options }: ParsedOptions, text: string, comparison: ReturnType<typeof buildComparison>): Promise<void> {
		this.errors.empty();
		this.showNotes(comparison.diagnostics, comparison.rows.length === 0);
		if (comparison.rows.length === 0) this.drawing.clear();
		else await this.drawing.draw(buildLiveGrid(comparison, options, labelLanguageOf(text)));
	}

	private showErrors(diagnostics: readonly Diagnostic[]): void {
		this.drawing.clear();
		this.notes.empty();
		this.errors.empty();
		this.errors.createEl('strong', { text: this.host.texts.plugin.live.wrongOptions });
		this.list(this.errors, diagnostics);
	}

	private showNotes(diagnostics: readonly Diagnostic[], isEmpty: boolean): void {
		this.notes.empty();
		if (isEmpty) this.notes.createEl('p', { text: this.host.texts.plugin.live.empty });
		if (diagnostics.length > 0) this.list(this.notes, diagnostics);
	}

	private list(parent: HTMLElement, diagnostics: readonly Diagnostic[]): void {
		const list = parent.createEl('ul');
		for (const diagnostic of diagnostics) list.createEl('li', { text: diagnosticText(this.host.texts, diagnostic) });
	}
}
