import { setIcon } from '../../base/icons';

const TITLE = /^\[!([^\]|\n]+)(?:\|([^\]\n]*))?\]([+-]?)[ \t]*/u;

const ICONS: Readonly<Record<string, string>> = {
	abstract: 'clipboard-list',
	summary: 'clipboard-list',
	tldr: 'clipboard-list',
	info: 'info',
	todo: 'circle-check',
	tip: 'flame',
	hint: 'flame',
	important: 'flame',
	success: 'check',
	check: 'check',
	done: 'check',
	question: 'circle-question-mark',
	help: 'circle-question-mark',
	faq: 'circle-question-mark',
	warning: 'triangle-alert',
	caution: 'triangle-alert',
	attention: 'triangle-alert',
	failure: 'x',
	fail: 'x',
	missing: 'x',
	danger: 'zap',
	error: 'zap',
	bug: 'bug',
	example: 'list',
	quote: 'quote',
	cite: 'quote',
};

/** Makes callouts of the quotes that begin as one. */
export function drawCallouts(el: HTMLElement): void {
	// The innermost first, so that what is moved into a callout is one already.
	for (const quote of el.findAll('blockquote').reverse()) drawCallout(quote);
}

function drawCallout(quote: HTMLElement): void {
	const first = quote.firstElementChild;
	const start = first?.firstChild;
	if (first?.tagName !== 'P' || !(start instanceof Text)) return;
	const [mark = '', kind = '', metadata = '', fold = ''] = TITLE.exec(start.data) ?? [];
	if (mark === '') return;
	start.data = start.data.slice(mark.length);
	const type = kind.trim().toLowerCase();
	const callout = createDiv({
		cls: 'callout',
		attr: { 'data-callout': type, 'data-callout-metadata': metadata, 'data-callout-fold': fold },
	});
	const title = callout.createDiv({ cls: 'callout-title', attr: { dir: 'auto' } });
	setIcon(title.createDiv({ cls: 'callout-icon' }), `lucide-${ICONS[type] ?? 'pencil'}`);
	const inner = title.createDiv({ cls: 'callout-title-inner' });
	const lineEnd = [...first.childNodes].find((node) => node.nodeName === 'BR');
	while (first.firstChild !== null && first.firstChild !== lineEnd) inner.append(first.firstChild);
	lineEnd?.parentNode?.removeChild(lineEnd);
	if (inner.textContent?.trim() === '')
		inner.setText(kind.trim().charAt(0).toUpperCase() + kind.trim().slice(1).toLowerCase());
	if (first.textContent?.trim() === '') first.remove();
	if (quote.childElementCount > 0) callout.createDiv({ cls: 'callout-content' }).append(...quote.childNodes);
	if (fold !== '') makeFoldable(callout, title, fold === '-');
	quote.replaceWith(callout);
}

function makeFoldable(callout: HTMLElement, title: HTMLElement, folded: boolean): void {
	const mark = title.createDiv({ cls: 'callout-fold' });
	setIcon(mark, 'lucide-chevron-down');
	const show = (on: boolean): void => {
		callout.toggleClass('is-collapsed', on);
		mark.toggleClass('is-collapsed', on);
		callout.find('.callout-content')?.toggle(!on);
	};
	callout.addClass('is-collapsible');
	show(folded);
	title.addEventListener('click', () => show(!callout.hasClass('is-collapsed')));
}
