import { setIcon } from 'obsidian';
import type { Checklist, ChecklistPass, ChecklistQuestion } from '../../../core/reading/checklist';
import type { PluginTexts } from '../../../locales/en/plugin';
import { setAttribute } from '../../base/dom';

const STOPS = 'summary, button.three-pass-prompt';

/** The rows of a checklist that the keyboard can reach, in order. */
function checklistRows(root: HTMLElement): HTMLElement[] {
	return root.findAll(STOPS).filter((row) => row.closest(`details:not([open]) > ul`) === null);
}

/** Keeps exactly one row reachable with Tab: the given one, else the one reachable already, else the first. */
export function keepRowStop(root: HTMLElement, wanted?: HTMLElement): void {
	const rows = checklistRows(root);
	const stop = wanted ?? rows.find((row) => row.tabIndex === 0) ?? rows[0];
	for (const row of root.findAll(STOPS)) {
		const tabIndex = row === stop ? 0 : -1;
		if (row.tabIndex !== tabIndex) row.tabIndex = tabIndex;
	}
}

/** Arrow keys, Home and End in a checklist (its elements handle Enter and space). @returns whether it used the key. */
export function handleChecklistKey(root: HTMLElement, event: KeyboardEvent): boolean {
	const rows = checklistRows(root);
	const row = rows.find((one) => one.isActiveElement());
	if (row === undefined || event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return false;
	const at = rows.indexOf(row);
	const details = row.parentElement?.instanceOf(HTMLDetailsElement) === true ? row.parentElement : null;
	const rtl = row.win.getComputedStyle(row).direction === 'rtl';
	switch (event.key) {
		case 'ArrowDown':
			return focus(root, rows[at + 1]);
		case 'ArrowUp':
			return focus(root, rows[at - 1]);
		case 'Home':
			return focus(root, rows[0]);
		case 'End':
			return focus(root, rows.at(-1));
		case rtl ? 'ArrowLeft' : 'ArrowRight':
			if (details?.open === false) details.open = true;
			else if (details !== null) focus(root, rows[at + 1]);
			return true;
		case rtl ? 'ArrowRight' : 'ArrowLeft':
			if (details?.open === true) details.open = false;
			else focus(root, row.parentElement?.parentElement?.closest('details')?.find('summary'));
			return true;
		default:
			return false;
	}
}

function focus(root: HTMLElement, row: HTMLElement | undefined): true {
	if (row !== undefined) {
		keepRowStop(root, row);
		row.focus();
	}
	return true;
}

interface DrawnPass {
	readonly details: HTMLDetailsElement;
	readonly summary: HTMLElement;
	readonly list: HTMLElement;
}

/** Draws a paper's passes and questions, and changes only what differs. */
export class ChecklistDrawing {
	readonly #paper: DrawnPass;

	constructor(
		parent: HTMLElement,
		private readonly texts: PluginTexts['thisPaper'],
	) {
		this.#paper = createFold(parent, 'paper');
		this.#paper.list.setAttr('aria-label', texts.title);
	}

	/** The elements are found by `data-fold` (a foldable part), and `data-pass` with `data-prompt` (a question). */
	draw({ title, answered, total, passes }: Checklist, folded: ReadonlySet<string>): void {
		this.#drawFold(this.#paper, 'paper', { heading: title, answered, total }, folded);
		trim(this.#paper.list, passes.length);
		passes.forEach((pass, at) => this.#drawPass(this.#paper.list, pass, at, folded));
	}

	#drawPass(parent: HTMLElement, pass: ChecklistPass, at: number, folded: ReadonlySet<string>): void {
		const item = parent.children.item(at) ?? parent.createEl('li');
		const details = item.querySelector('details');
		const drawn = details === null ? createFold(item, pass.key) : partsOf(details);
		this.#drawFold(
			drawn,
			pass.key,
			{ heading: pass.heading, answered: pass.answered, total: pass.questions.length },
			folded,
		);
		trim(drawn.list, pass.questions.length);
		pass.questions.forEach((question, place) => this.#drawQuestion(drawn.list, question, at, place));
	}

	#drawFold(
		{ details, summary }: DrawnPass,
		key: string,
		{ heading, answered, total }: { heading: string; answered: number; total: number },
		folded: ReadonlySet<string>,
	): void {
		setAttribute(details, 'data-fold', key);
		if (details.open === folded.has(key)) details.open = !folded.has(key);
		setAttribute(summary, 'aria-label', this.texts.counted(heading, answered, total));
		setText(summary.find('.tree-item-inner'), heading);
		setText(summary.find('.tree-item-flair'), this.texts.count(answered, total));
	}

	#drawQuestion(parent: HTMLElement, { label, answered }: ChecklistQuestion, pass: number, place: number): void {
		const button = parent.children.item(place)?.querySelector('button') ?? createQuestion(parent, pass, place);
		setAttribute(button, 'aria-label', answered ? this.texts.answered(label) : this.texts.open(label));
		setText(button.find('.tree-item-inner'), label);
		const state = answered ? 'answered' : 'open';
		if (button.dataset['state'] === state) return;
		button.dataset['state'] = state;
		setIcon(button.find('.three-pass-state'), answered ? 'circle-check' : 'circle');
	}
}

function createFold(parent: Element, key: string): DrawnPass {
	const details = parent.createEl('details', { cls: 'three-pass-fold', attr: { 'data-fold': key } });
	const summary = details.createEl('summary', { cls: 'tree-item-self is-clickable', attr: { tabindex: -1 } });
	setIcon(summary.createSpan({ cls: 'tree-item-icon collapse-icon' }), 'right-triangle');
	summary.createSpan({ cls: 'tree-item-inner' });
	summary.createSpan({ cls: 'tree-item-flair', attr: { 'aria-hidden': 'true' } });
	// Safari treats a list without markers as a list only if it has this role.
	return { details, summary, list: details.createEl('ul', { attr: { role: 'list' } }) };
}

function partsOf(details: HTMLDetailsElement): DrawnPass {
	return { details, summary: details.find('summary'), list: details.find('ul') };
}

function createQuestion(parent: HTMLElement, pass: number, place: number): HTMLButtonElement {
	const button = parent.createEl('li').createEl('button', {
		cls: 'tree-item-self is-clickable three-pass-prompt',
		attr: { tabindex: -1, 'data-pass': pass, 'data-prompt': place },
	});
	button.createSpan({ cls: 'three-pass-state' });
	button.createSpan({ cls: 'tree-item-inner' });
	return button;
}

function trim(parent: HTMLElement, count: number): void {
	while (parent.children.length > count) parent.lastElementChild?.remove();
}

function setText(el: HTMLElement, text: string): void {
	if (el.textContent !== text) el.setText(text);
}
