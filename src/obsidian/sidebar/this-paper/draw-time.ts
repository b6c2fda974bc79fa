import { setIcon, setTooltip } from 'obsidian';
import type { PluginTexts } from '../../../locales/en/plugin';
import type { TimeSpent } from '../../actions/reading/timing';

/** What the time's line shows. */
interface ShownTime {
	readonly pass: number;
	readonly spent: TimeSpent;
	readonly state: 'stopped' | 'running' | 'paused';
}

/** The line of the time spent on a pass, against its budget, with the button that starts and stops the timer. */
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
