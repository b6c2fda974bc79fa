import { TFile } from 'obsidian';
import { TYPED_NOTICE_MS, perform } from '../base/failures';
import { labelOf } from '../../core/facts/columns';
import { planCells } from '../../core/table/plan-cells';
import type { CellWrite } from '../../core/table/plan-cells';
import { describe } from '../../locales/locale';
import type { Host } from '../host';
import type { Batch } from '../vault/note-batch';
import { showLines, undoBatch } from '../report';
import type { CellDrawing } from './draw-cell';
import type { GridSource } from './table-cells';

type Saved =
	| { readonly kind: 'saved' }
	| { readonly kind: 'changed'; readonly now: string }
	| { readonly kind: 'failed' };

interface EditorOptions {
	/** The name of the field, shown as a placeholder while it is empty. */
	readonly label: string;
	readonly width: number;
	/** The fact as the cell's note has it, as Markdown. */
	readonly markdown: string;
	/** The text to edit, which is on several lines for some lists. */
	readonly text: string;
	/** @param shown the fact in the note, as far as the user knows. */
	readonly save: (typed: string, shown: string) => Promise<Saved>;
	/** @param typed what was saved, or null where nothing was saved. */
	readonly onClose: (typed: string | null, hasFocus: boolean) => void;
}

/** Events that must not reach the app, which would use keys, for example, to edit the note around the table. */
const OWN_EVENTS = [
	'keydown',
	'keyup',
	'keypress',
	'beforeinput',
	'input',
	'compositionstart',
	'compositionend',
	'copy',
	'cut',
	'paste',
	'drop',
	'pointerdown',
	'mousedown',
	'mouseup',
	'click',
	'dblclick',
];

/** A text field in a cell. Enter and leaving it save, Escape does not. What was typed stays until saved or given up. */
export class CellEditor {
	readonly #area: HTMLTextAreaElement;
	#state: 'open' | 'saving' | 'closed' = 'open';
	#known: string;
	/** Whether the last attempt to save did not work, so that only Enter saves again. */
	#isAsking = false;

	constructor(
		cell: HTMLElement,
		private readonly options: EditorOptions,
	) {
		this.#known = options.markdown;
		// The app would show an aria-label as a tooltip over what is typed.
		this.#area = cell.createEl('textarea', {
			cls: 'three-pass-edit',
			placeholder: options.label,
			attr: { rows: 1 },
		});
		this.#area.setCssProps({ '--three-pass-cell': `${options.width}px` });
		this.#area.value = options.text;
		for (const name of OWN_EVENTS) this.#area.addEventListener(name, (event) => event.stopPropagation());
		this.#area.addEventListener('keydown', (event) => this.#onKey(event));
		this.#area.addEventListener('input', () => this.#grow());
		this.#area.addEventListener('blur', () => perform(() => this.leave()));
		this.#grow();
		this.#area.focus({ preventScroll: true });
		this.#area.select();
		this.#area.scrollIntoView({ block: 'nearest', inline: 'nearest' });
	}

	/** Saves what was typed, unless the user has to be asked first. */
	async leave(): Promise<void> {
		if (!this.#isAsking) await this.#commit();
	}

	async #commit(): Promise<void> {
		if (this.#state !== 'open') return;
		const typed = this.#area.value;
		if (typed === this.options.text && !this.#isAsking) {
			this.#close(null);
			return;
		}
		const saved = await this.#save(typed);
		if (saved.kind === 'saved') this.#close(typed);
		else this.#isAsking = true;
		if (saved.kind === 'changed') this.#known = saved.now;
	}

	/** Whatever the result is, the user can type into the field afterwards. */
	async #save(typed: string): Promise<Saved> {
		this.#state = 'saving';
		this.#area.readOnly = true;
		try {
			return await this.options.save(typed, this.#known);
		} finally {
			this.#state = 'open';
			this.#area.readOnly = false;
		}
	}

	#close(typed: string | null): void {
		if (this.#state === 'closed') return;
		this.#state = 'closed';
		this.options.onClose(typed, this.#area.doc.activeElement === this.#area);
	}

	#onKey(event: KeyboardEvent): void {
		// During a composition, Enter and Escape belong to the input method.
		if (event.isComposing) return;
		if (event.key === 'Escape') this.#close(null);
		else if (event.key === 'Enter' && !event.shiftKey) perform(() => this.#commit());
		else return;
		event.preventDefault();
	}

	#grow(): void {
		this.#area.setCssProps({ '--three-pass-edit': 'auto' });
		this.#area.setCssProps({ '--three-pass-edit': `${this.#area.scrollHeight}px` });
	}
}

/** Lets the user edit the cells of a live table in place, and writes what was typed to the notes of the rows. */
export class CellEditing {
	/** Usually one editor; more while one of them is saving or waits for an answer. */
	readonly #open = new Map<CellDrawing, CellEditor>();
	#written: Batch | null = null;

	/** @param onClose is called with the cell that may get the focus back. */
	constructor(
		private readonly host: Pick<Host, 'app' | 'texts' | 'batches'>,
		private readonly onClose: (cell: HTMLElement, hadFocus: boolean) => void,
	) {}

	/** The cell that was opened last. */
	get cell(): HTMLElement | null {
		return [...this.#open.keys()].at(-1)?.el ?? null;
	}

	/** Opens an editor in a cell. @returns whether the cell can be edited. */
	edit(drawing: CellDrawing, { comparison, options, language }: Omit<GridSource, 'sort'>): boolean {
		const target = drawing.cell?.edit ?? null;
		const column = target === null ? undefined : comparison.columns[target.at];
		const row = comparison.rows.find(({ path }) => path === target?.path);
		if (target === null || column === undefined || row === undefined) return false;
		if (this.#open.has(drawing)) return true;
		const file = this.host.app.vault.getFileByPath(target.path);
		if (file === null) return false;
		const width = drawing.el.clientWidth;
		drawing.hold(() => perform(() => editor.leave()));
		const editor = new CellEditor(drawing.el, {
			label: this.host.texts.plugin.live.cell(labelOf(column, language), row.name),
			width,
			markdown: target.markdown,
			text: target.lines ?? target.markdown,
			save: (typed, shown) =>
				this.#save(file, {
					column,
					shown,
					markdown: typed,
					typedAs: target.lines === null ? 'shown' : 'lines',
					sections: options.sections,
				}),
			onClose: (typed, hadFocus) => {
				this.#open.delete(drawing);
				perform(() => drawing.letGo(typed));
				this.onClose(drawing.el, hadFocus);
			},
		});
		this.#open.set(drawing, editor);
		return true;
	}

	/** Saves what is being typed, because the table is removed. */
	leave(): void {
		for (const editor of this.#open.values()) perform(() => editor.leave());
	}

	/** Undoes what was typed last. @returns whether that was the last change to notes. */
	undo(): boolean {
		const { host } = this;
		const written = this.#written;
		if (written === null || written !== host.batches.latest || !host.batches.canUndo) return false;
		perform(() => undoBatch(host, written));
		return true;
	}

	async #save(file: TFile, write: CellWrite): Promise<Saved> {
		const { written, diagnostics } = await this.host.batches.write([
			{ file, plan: (text) => planCells(text, [write]) },
		]);
		const { plugin, shared } = this.host.texts;
		const [problem] = diagnostics;
		if (problem === undefined) {
			if (written.length > 0) this.#written = this.host.batches.latest;
			else if (write.markdown.trim() === '') showLines([plugin.live.inSection]);
			return { kind: 'saved' };
		}
		if (problem.code === 'cell-changed') {
			showLines([describe(shared, problem), plugin.live.overwrite], TYPED_NOTICE_MS);
			return { kind: 'changed', now: problem.details.now };
		}
		showLines(
			[plugin.live.notSaved, `${file.path}: ${describe(shared, problem)}`, plugin.live.typed(write.markdown)],
			TYPED_NOTICE_MS,
		);
		return { kind: 'failed' };
	}
}
