import type { App, Editor, MarkdownView, TFile } from 'obsidian';
import type { Diagnostic } from '../../core/text/diagnostics';
import { applyChanges, editorText, mergeTouching } from '../../core/text/changes';
import { refused } from '../../core/text/plan';
import type { Plan, Planner } from '../../core/text/plan';
import { caselessName } from '../../core/text/names';
import { editorOf, viewsOf } from './open-notes';
import { fileFailed, NotSaved } from '../base/failures';

/** How often, and at what interval, a view and its file are compared after the view was asked to save. */
const LOOKS = 3;
const LOOK_PAUSE_MS = 100;

/** The one place that writes, creates and deletes notes. */
export class NoteWriter {
	constructor(private readonly app: App) {}

	/**
	 * Reads a note's current text, from an editor if possible.
	 *
	 * @throws if it cannot be read, or if text typed into it cannot be saved.
	 */
	async read(file: TFile): Promise<string> {
		await this.#saveTyped(file);
		return this.#editorOf(file)?.getValue() ?? this.app.vault.read(file);
	}

	/**
	 * Plans on a note's current text and applies the plan. A note open for editing is changed in the editor, as one
	 * undo step that moves the cursor; any other note in its file. Nothing is written unless a byte differs.
	 */
	async apply(file: TFile, plan: Planner): Promise<Plan> {
		try {
			await this.#saveTyped(file);
			const editor = this.#editorOf(file);
			return editor === null ? await this.#applyToFile(file, plan) : applyToEditor(editor, plan);
		} catch (error) {
			return refused(fileFailed(error));
		}
	}

	/** Creates a note and its missing folders. @returns null where a file with this path exists, in any letter case. */
	async create(path: string, text: string): Promise<TFile | null> {
		const { vault } = this.app;
		if (this.existing(path) !== null || (await vault.adapter.exists(path))) return null;
		const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')));
		if (folder !== '' && !(await vault.adapter.exists(folder))) await vault.createFolder(folder);
		return vault.create(path, text);
	}

	/** Deletes a note in the way that the user chose in the app's settings. */
	async trash(file: TFile): Promise<void> {
		await this.app.fileManager.trashFile(file);
	}

	/** The file at a path, in any letter case, as a file system that ignores case would find it. */
	existing(path: string): TFile | null {
		const { vault } = this.app;
		const exact = vault.getFileByPath(path);
		if (exact !== null) return exact;
		const key = caselessName(path);
		return vault.getMarkdownFiles().find((file) => caselessName(file.path) === key) ?? null;
	}

	#editorOf(file: TFile): Editor | null {
		return editorOf(this.app.workspace, file.path);
	}

	async #applyToFile(file: TFile, plan: Planner): Promise<Plan> {
		const { vault } = this.app;
		const before = await vault.read(file);
		const first =
			before.includes('\uFFFD') && !isUtf8(await vault.readBinary(file)) ? refused(NOT_UTF8) : plan(before);
		if (first.kind !== 'edits') return first;
		const isMarked = startsWithMark(await vault.readBinary(file));
		let planned: Plan = first;
		await vault.process(file, (text) => {
			planned = plan(text);
			if (planned.kind !== 'edits') return text;
			const written = applyChanges(text, planned.changes);
			// The app may remove the byte order mark from what it reads, and would write the note without it.
			return isMarked && !text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK + written : written;
		});
		return planned;
	}

	/**
	 * The app saves typed text two seconds later. A note switched to reading view in the meantime has no editor to plan
	 * on, and its file is older than what the user sees, so the app is asked to save it first.
	 */
	async #saveTyped(file: TFile): Promise<void> {
		if (this.#editorOf(file) !== null) return;
		for (const view of viewsOf(this.app.workspace, file.path)) await this.#saveView(file, view);
	}

	async #saveView(file: TFile, view: MarkdownView): Promise<void> {
		const isBehind = async (): Promise<boolean> => {
			const onDisk = editorText(await this.app.vault.read(file));
			const shown = view.file?.path === file.path ? editorText(view.getViewData()) : '';
			// A view without any text may still be loading its note, and must not save.
			return shown !== '' && shown !== onDisk;
		};
		if (!(await isBehind())) return;
		// Saving now would overwrite what another program wrote. The app merges both once it notices the change.
		if (await this.#isWrittenElsewhere(file)) return;
		await view.save();
		for (let look = 0; look < LOOKS; look += 1) {
			if (!(await isBehind()) || (await this.#isWrittenElsewhere(file))) return;
			// The app may be saving already, or the view may be about to show what was just written.
			await sleep(LOOK_PAUSE_MS);
		}
		// The app tells the user why it could not save, but not the caller.
		throw new NotSaved();
	}

	/**
	 * Whether another program wrote the file and the app has not noticed yet, so that views show the older text. This
	 * cannot be known if the app has no modification time for the file.
	 */
	async #isWrittenElsewhere({ path, stat }: TFile): Promise<boolean> {
		if (stat.mtime === 0) return false;
		const now = await this.app.vault.adapter.stat(path);
		return now?.mtime !== stat.mtime || now.size !== stat.size;
	}
}

const NOT_UTF8: Diagnostic = { code: 'not-utf8', line: 0, details: {} };
const BYTE_ORDER_MARK = '\uFEFF';

/** Writing back a note that is not valid UTF-8 would replace the bytes that could not be decoded. */
function isUtf8(bytes: ArrayBuffer): boolean {
	try {
		new TextDecoder('utf-8', { fatal: true }).decode(bytes);
		return true;
	} catch {
		return false;
	}
}

function startsWithMark(bytes: ArrayBuffer): boolean {
	const [first, second, third] = new Uint8Array(bytes);
	return first === 0xef && second === 0xbb && third === 0xbf;
}

function applyToEditor(editor: Editor, plan: Planner): Plan {
	const planned = plan(editor.getValue());
	if (planned.kind !== 'edits') return planned;
	const changes = mergeTouching(planned.changes).map(({ from, to, insert }) => ({
		from: editor.offsetToPos(from),
		to: editor.offsetToPos(to),
		text: insert,
	}));
	// From the last to the first, so that no change moves the offsets of another one, however the editor applies them.
	editor.transaction({ changes: changes.reverse() }, 'three-pass-reading');
	if (planned.cursor !== null) moveCursor(editor, planned.cursor);
	return planned;
}

/** Puts the cursor at an offset and scrolls it into view. */
export function moveCursor(editor: Editor, offset: number): void {
	const position = editor.offsetToPos(offset);
	editor.setCursor(position);
	editor.scrollIntoView({ from: position, to: position }, true);
	editor.focus();
}
