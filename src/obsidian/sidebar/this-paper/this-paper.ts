import { Component, debounce, setIcon, setTooltip } from 'obsidian';
import type { TFile } from 'obsidian';
import { parseFrontMatter } from '../../../core/front-matter/block';
import type { Paper } from '../../../core/papers/paper';
import type { PaperRules } from '../../../core/papers/paper-rules';
import { startTiming, timeSpent } from '../../actions/reading/timing';
import type { TimeSpent } from '../../actions/reading/timing';
import { ChecklistDrawing, handleChecklistKey, keepRowStop } from './checklist';
import { buildChecklist } from '../../../core/reading/checklist';
import { openAtQuestion } from '../../actions/reading/next-question';
import { paperIn } from '../../actions/reading/transition';
import type { Host } from '../../host';
import { activeNote, shownText } from '../../vault/open-notes';
import { closestTo } from '../../base/dom';
import { perform } from '../../base/failures';
import type { PluginTexts } from '../../../locales/en/plugin';

/** Under this key, the device stores which passes are folded. */
const STORAGE_KEY = 'three-pass-reading-folded';
/** One frame, so that a burst of events is drawn once. */
const DRAW_MS = 16;

interface ShownPaper {
	readonly file: TFile;
	readonly path: string;
	readonly text: string;
	readonly rules: PaperRules;
	readonly paper: Paper | null;
}

/** The section of the sidebar about the active paper: its passes and questions, answered or open. */
export class ThisPaper extends Component {
	readonly #el: HTMLElement;
	readonly #drawing: ChecklistDrawing;
	readonly #time: TimeDrawing;
	readonly #folded: Set<string>;
	#shown: ShownPaper | null = null;
	readonly #redraw = debounce(() => this.#draw(), DRAW_MS, false);

	constructor(
		private readonly host: Host,
		parent: HTMLElement,
	) {
		super();
		const { thisPaper, timing } = host.texts.plugin;
		this.#el = parent.createEl('section', {
			cls: 'three-pass-this-paper',
			attr: { 'aria-label': thisPaper.title },
		});
		this.#drawing = new ChecklistDrawing(this.#el, thisPaper);
		this.#time = new TimeDrawing(this.#el, timing, () => this.#toggleTimer());
		this.#folded = readFolded(host.app.loadLocalStorage(STORAGE_KEY));
	}

	override onload(): void {
		const { workspace, vault } = this.host.app;
		this.registerEvent(workspace.on('active-leaf-change', this.#redraw));
		this.registerEvent(workspace.on('file-open', this.#redraw));
		this.registerEvent(workspace.on('layout-change', this.#redraw));
		this.registerEvent(
			workspace.on('editor-change', (_, { file }) => {
				if (file?.path === this.#shown?.path) this.#redraw();
			}),
		);
		this.registerEvent(vault.on('rename', this.#redraw));
		this.registerEvent(vault.on('delete', this.#redraw));
		// The template's questions may have changed, or the note was changed from outside.
		this.register(this.host.index.onChange(() => this.#redraw()));
		this.register(this.host.timer.onChange(this.#redraw));
		this.register(this.host.settings.onChange(this.#redraw));
		this.registerDomEvent(this.#el, 'click', (event) => this.#onClick(event));
		this.registerDomEvent(this.#el, 'keydown', (event) => {
			if (handleChecklistKey(this.#el, event)) event.preventDefault();
		});
		this.registerDomEvent(this.#el, 'focusin', ({ targetNode }) => {
			if (targetNode?.instanceOf(HTMLElement) === true) keepRowStop(this.#el, targetNode);
		});
		this.registerDomEvent(this.#el, 'toggle', () => this.#onFold(), { capture: true });
		this.#draw();
	}

	override onunload(): void {
		this.#redraw.cancel();
		this.#el.detach();
	}

	#draw(): void {
		const before = this.#shown;
		this.#shown = this.#read();
		const paper = this.#shown?.paper ?? null;
		this.#el.toggle(paper !== null);
		if (this.#shown === null || paper === null) return;
		this.#drawTime(this.#shown.text, paper);
		if (paper === before?.paper) return;
		this.#drawing.draw(buildChecklist(paper), this.#folded);
		keepRowStop(this.#el);
	}

	/** Draws the time of the pass being timed, else of the paper's current pass. */
	#drawTime(text: string, { path, progress }: Paper): void {
		const { running } = this.host.timer;
		const own = running?.path === path ? running : null;
		const pass = own?.pass ?? Math.max(1, progress.pass);
		const spent = timeSpent(this.host, path, pass, parseFrontMatter(text).properties);
		this.#time.draw({
			pass,
			spent,
			state: own === null ? 'stopped' : own.lastSign === null ? 'paused' : 'running',
		});
	}

	#toggleTimer(): void {
		const { timer } = this.host;
		const shown = this.#shown;
		if (shown === null) return;
		if (timer.running?.path === shown.path) timer.stop();
		else startTiming(this.host, shown.file);
	}

	/** Reads the active note as the screen shows it. The previous result is reused if nothing has changed. */
	#read(): ShownPaper | null {
		const { host } = this;
		const shown = this.#shown;
		const file = activeNote(host.app.workspace);
		const text = file === null ? null : shownText(host.app.workspace, file.path);
		if (file === null || text === null) return null;
		const { rules } = host.templates;
		if (
			shown?.path === file.path &&
			shown.text === text &&
			shown.rules === rules &&
			(shown.paper !== null) === host.index.papers.has(file.path)
		)
			return shown;
		return { file, path: file.path, text, rules, paper: paperIn(host, file, text) };
	}

	#onClick({ targetNode }: MouseEvent): void {
		const button = closestTo(targetNode, 'button.three-pass-prompt');
		if (button === null) return;
		this.#draw();
		const question =
			this.#shown?.paper?.passes[Number(button.dataset['pass'])]?.questions[Number(button.dataset['prompt'])];
		const file = this.#shown?.file;
		if (file !== undefined && question !== undefined) perform(() => openAtQuestion(this.host, file, question));
	}

	#onFold(): void {
		for (const details of this.#el.findAll('details')) {
			const key = details.dataset['fold'] ?? '';
			if (details.hasAttribute('open')) this.#folded.delete(key);
			else this.#folded.add(key);
		}
		this.host.app.saveLocalStorage(STORAGE_KEY, [...this.#folded]);
		keepRowStop(this.#el);
	}
}

function readFolded(stored: unknown): Set<string> {
	const keys: readonly unknown[] = Array.isArray(stored) ? stored : [];
	return new Set(keys.filter((key) => typeof key === 'string'));
}

interface ShownTime {
	readonly pass: number;
	readonly spent: TimeSpent;
	readonly state: 'stopped' | 'running' | 'paused';
}

/** The time spent on a pass and its budget, with the button that starts and stops the timer. */
export class TimeDrawing {
	readonly #button: HTMLElement;
	readonly #bar: HTMLElement;
	readonly #text: HTMLElement;
	#shown = '';

	constructor(
		parent: HTMLElement,
		private readonly texts: PluginTexts['timing'],
		onToggle: () => void,
	) {
		const el = parent.createDiv({ cls: 'three-pass-time' });
		this.#button = el.createEl('button', { cls: 'clickable-icon' });
		this.#button.addEventListener('click', onToggle);
		this.#bar = el.createDiv({ cls: 'three-pass-time-bar', attr: { role: 'progressbar', 'aria-valuemin': 0 } });
		this.#bar.createDiv({ cls: 'three-pass-time-spent' });
		this.#text = el.createSpan({ cls: 'three-pass-time-text', attr: { 'aria-hidden': 'true' } });
	}

	draw(time: ShownTime): void {
		const now = JSON.stringify(time);
		if (now === this.#shown) return;
		this.#shown = now;
		const {
			pass,
			spent: { minutes, budget, text },
			state,
		} = time;
		const said = state === 'paused' ? `${text} · ${this.texts.paused}` : text;
		setIcon(this.#button, state === 'stopped' ? 'play' : 'square');
		setTooltip(this.#button, state === 'stopped' ? this.texts.start(pass) : this.texts.stop(pass));
		this.#bar.setAttrs({
			'aria-label': this.texts.label(pass),
			'aria-valuemax': budget,
			'aria-valuenow': Math.min(minutes, budget),
			'aria-valuetext': said,
		});
		this.#bar.setCssProps({ '--three-pass-spent': `${Math.min(100, (100 * minutes) / Math.max(1, budget))}%` });
		this.#bar.dataset['state'] = state;
		this.#text.setText(said);
	}
}
