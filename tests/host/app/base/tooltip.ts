import type { TooltipOptions, TooltipPlacement } from 'obsidian';

const GAP = 8;
const options = new WeakMap<HTMLElement, TooltipOptions>();
let shown: { readonly el: HTMLElement; readonly target: HTMLElement } | null = null;
let waiting = 0;

/** Gives an element the text that is shown when it is pointed at, or reached by keyboard. */
export function setTooltip(el: HTMLElement, tooltip: string, given: TooltipOptions = {}): void {
	el.setAttrs({ 'aria-label': tooltip === '' ? null : tooltip, 'data-tooltip-position': given.placement ?? null });
	options.set(el, given);
	if (shown?.target === el) displayTooltip(el, tooltip, given);
}

/** Shows a tooltip at an element now. */
function displayTooltip(target: HTMLElement, content: string | DocumentFragment, given: TooltipOptions = {}): void {
	hideTooltip();
	if (content === '') return;
	const placement = given.placement ?? 'bottom';
	const el = target.doc.body.createDiv({
		cls: ['tooltip', `mod-${placement}`, ...(given.classes ?? [])],
		text: content,
		attr: { role: 'tooltip' },
	});
	el.createDiv({ cls: 'tooltip-arrow' });
	shown = { el, target };
	place(el, target, placement, given.gap ?? GAP);
}

function hideTooltip(): void {
	window.clearTimeout(waiting);
	shown?.el.detach();
	shown = null;
}

function place(el: HTMLElement, target: HTMLElement, placement: TooltipPlacement, gap: number): void {
	const at = target.getBoundingClientRect();
	const { offsetWidth: width, offsetHeight: height } = el;
	const middle = { left: at.left + (at.width - width) / 2, top: at.top + (at.height - height) / 2 };
	const wanted = {
		top: { left: middle.left, top: at.top - height - gap },
		bottom: { left: middle.left, top: at.bottom + gap },
		left: { left: at.left - width - gap, top: middle.top },
		right: { left: at.right + gap, top: middle.top },
	}[placement];
	const { innerWidth, innerHeight } = target.win;
	// One that would leave the window at the bottom stands above instead.
	const top = placement === 'bottom' && wanted.top + height > innerHeight ? at.top - height - gap : wanted.top;
	const left = Math.max(2, Math.min(wanted.left, innerWidth - width - 2));
	el.setCssStyles({ left: `${left}px`, top: `${Math.max(2, Math.min(top, innerHeight - height - 2))}px` });
}

function labelled(event: Event): HTMLElement | null {
	return event.target instanceof Element ? event.target.closest<HTMLElement>('[aria-label]') : null;
}

function show(target: HTMLElement): void {
	const given = options.get(target) ?? {};
	const placement = target.getAttr('data-tooltip-position');
	window.clearTimeout(waiting);
	waiting = window.setTimeout(() => {
		if (target.isConnected)
			displayTooltip(
				target,
				target.getAttr('aria-label') ?? '',
				isPlacement(placement) ? { ...given, placement } : given,
			);
	}, given.delay ?? 0);
}

function isPlacement(name: string | null): name is TooltipPlacement {
	return name === 'top' || name === 'bottom' || name === 'left' || name === 'right';
}

/** Shows the tooltips of a document's elements from now on. */
export function installTooltips(doc: Document): void {
	doc.addEventListener('mouseover', (event) => {
		const target = labelled(event);
		if (target === null) hideTooltip();
		else if (target !== shown?.target) show(target);
	});
	doc.addEventListener('focusin', (event) => {
		const target = labelled(event);
		if (
			target !== null &&
			target === event.target &&
			target.matches(':focus-visible:not(input, textarea, [contenteditable])')
		)
			show(target);
	});
	for (const type of ['mousedown', 'keydown', 'focusout'] as const)
		doc.addEventListener(type, hideTooltip, { capture: true });
}
