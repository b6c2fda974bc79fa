import type { App, TFile } from 'obsidian';
import { isRecord } from '../../../core/front-matter/block';
import { groupOf } from '../../../core/board/board';
import type { GroupKey } from '../../../core/board/board';
import { PROGRESS_VIEW } from '../view-state';
import type { PaperSummary } from '../../../core/papers/paper';

/** The parts of the app's own drag and drop that are used here. They are not in its public API. */
interface AppDrag {
	dragFile(event: DragEvent, file: TFile, source: string): unknown;
	dragFiles(event: DragEvent, files: readonly TFile[], source: string): unknown;
	onDragStart(event: DragEvent, draggable: unknown): void;
}

function isAppDrag(value: unknown): value is AppDrag {
	return (
		isRecord(value) && ['dragFile', 'dragFiles', 'onDragStart'].every((name) => typeof value[name] === 'function')
	);
}

interface DragActions {
	/** Called when the group changes that would take the dragged papers. */
	onTarget(): void;
	onDrop(files: readonly TFile[], group: GroupKey): void;
}

/** Drags papers to another group. */
export class PaperDrag {
	#files: readonly TFile[] = [];
	#over: GroupKey | null = null;

	constructor(
		private readonly app: App,
		private readonly papers: ReadonlyMap<string, PaperSummary>,
		private readonly actions: DragActions,
	) {}

	/** The group that would take the dragged papers. */
	get target(): GroupKey | null {
		return this.#over;
	}

	start(event: DragEvent, files: readonly TFile[]): void {
		this.#files = files;
		startDrag(this.app, event, files);
	}

	/** @returns whether the group takes the dragged papers, which it does if some of them are not in it. */
	enter(group: GroupKey | null): boolean {
		const moves = this.#files.some(({ path }) => {
			const paper = this.papers.get(path);
			return paper !== undefined && groupOf(paper) !== group;
		});
		const target = moves ? group : null;
		const isNew = target !== this.#over;
		this.#over = target;
		if (isNew) this.actions.onTarget();
		return target !== null;
	}

	drop(group: GroupKey): void {
		this.actions.onDrop(this.#files, group);
		this.end();
	}

	end(): void {
		this.#files = [];
		this.enter(null);
	}
}

/** Starts to drag notes as the app's list of files does. If the app cannot do that, their links are dragged as text. */
function startDrag(app: App, event: DragEvent, files: readonly TFile[]): void {
	const drag: unknown = 'dragManager' in app ? app.dragManager : null;
	const [file] = files;
	if (file === undefined) return;
	if (isAppDrag(drag))
		drag.onDragStart(
			event,
			files.length === 1
				? drag.dragFile(event, file, PROGRESS_VIEW)
				: drag.dragFiles(event, files, PROGRESS_VIEW),
		);
	else
		event.dataTransfer?.setData(
			'text/plain',
			files.map((one) => app.fileManager.generateMarkdownLink(one, '')).join('\n'),
		);
}
