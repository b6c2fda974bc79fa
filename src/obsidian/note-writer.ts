import { TFile } from 'obsidian';
import type { Editor, Vault } from 'obsidian';
import type { Diagnostic } from '../core/diagnostics';
import { applyChanges } from '../core/text/changes';
import { mergeTouching } from '../core/text/merge-touching';
import type { Plan, Planner } from '../core/text/plan';
import { refused } from '../core/text/plan';

/** @returns the editor in which a note is open, or null where it is open in none. */
export type EditorFinder = (path: string) => Editor | null;

/** The one place that writes notes. */
export class NoteWriter {
	constructor(private readonly vault: Vault, private readonly editorOf: EditorFinder) {}

	/** A note's text as it is now: the editor's where it is open, else the file's. */
	async read(file: TFile): Promise<string> {
		return this.editorOf(file.path)?.getValue() ?? this.vault.read(file);
	}

	/**
	 * Plans on a note's text as it is now and applies the plan: as one undo step with the cursor moved where the note is
	 * open, else in its file. Nothing is written unless a byte differs.
	 */
	async apply(file: TFile, plan: Planner): Promise<Plan> {
		const editor = this.editorOf(file.path);
		if (editor !== null) return applyToEditor(editor, plan);
		try {
			const before = await this.vault.read(file);
			const first = before.includes('\uFFFD') && !isUtf8(await this.vault.readBinary(file)) ? refused(NOT_UTF8) : plan(before);
			if (first.kind !== 'edits') return first;
			const isMarked = startsWithMark(await this.vault.readBinary(file));
			let planned: Plan = first;
			await this.vault.process(file, (text) => {
				planned = plan(text);
				if (planned.kind !== 'edits') return text;
				const written = applyChanges(text, planned.changes);
				// The app may hide the mark from what it reads, and would write the note without it.
				return isMarked && !text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK + written : written;
			});
			return planned;
		} catch (error) {
			return refused(fileFailed(error));
		}
	}

	/**
	 * Creates a note with its missing folders, never over an existing file.
	 *
	 * @returns null where a file stands at the path already, in any letter case.
	 */
	async create(path: string, text: string): Promise<TFile | null> {
		if (this.existing(path) !== null || (await this.vault.adapter.exists(path))) return null;
		const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')));
		if (folder !== '' && !(await this.vault.adapter.exists(folder))) await this.vault.createFolder(folder);
		return this.vault.create(path, text);
	}

	/** The file at a path in any letter case, as a file system that ignores case would find it. */
	existing(path: string): TFile | null {
		const exact = this.vault.getFileByPath(path);
		if (exact !== null) return exact;
		const key = path.normalize('NFC').toLowerCase();
		return this.vault.getMarkdownFiles().find((file) => file.path.normalize('NFC').toLowerCase() === key) ?? null;
	}
}

const NOT_UTF8: Diagnostic = { code: 'not-utf8', line: 0, details: {} };
const BYTE_ORDER_MARK = '\uFEFF';

/** Writing a note back that is no UTF-8 would replace what could not be read. */
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
	// Last first, so that no change moves the place of another, however they are applied.
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

/** What to say of a file that could not be read or written. */
export function fileFailed(error: unknown): Diagnostic {
	return { code: 'file-failed', line: 0, details: { reason: error instanceof Error ? error.message : String(error) } };
}
