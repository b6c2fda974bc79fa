import { ask } from './http';

/** Lucide's icons, by the names in use when the app took them up. */
type IconNode = readonly (readonly [string, Readonly<Record<string, string>>])[];

const RENAMED: Readonly<Record<string, string>> = {
	'alert-triangle': 'triangle-alert',
	'alert-circle': 'circle-alert',
	'check-circle': 'circle-check-big',
	'help-circle': 'circle-question-mark',
	'trash-2': 'trash',
	edit: 'square-pen',
	'file-plus-2': 'file-plus-corner',
};

const OWN: Readonly<Record<string, IconNode>> = {
	'right-triangle': [['path', { d: 'M3 8L12 17L21 8' }]],
};

let lucide: Readonly<Record<string, IconNode>> = {};

/** Names that a plugin asked for and nobody knows. */
export const missingIcons = new Set<string>();

/** Fetches the icons once, before anything is drawn. */
export async function loadIcons(): Promise<void> {
	lucide = (await (await ask('GET', '/icons.json')).json()) as Readonly<Record<string, IconNode>>;
}

function nodeFor(id: string): IconNode | undefined {
	const name = id.replace(/^lucide-/u, '');
	return OWN[name] ?? lucide[name] ?? lucide[RENAMED[name] ?? ''];
}

/** An icon as a new element, or null. */
function iconOf(id: string): SVGSVGElement | null {
	const node = nodeFor(id);
	if (node === undefined) return null;
	const svg = createSvg('svg', { cls: `svg-icon lucide-${id.replace(/^lucide-/u, '')}` });
	svg.setAttrs({ width: 24, height: 24, viewBox: '0 0 24 24', fill: 'none', stroke: 'currentColor' });
	svg.setAttrs({ 'stroke-width': 2, 'stroke-linecap': 'round', 'stroke-linejoin': 'round' });
	for (const [tag, attr] of node) svg.createSvg(tag as 'path', { attr });
	return svg;
}

/** Puts an icon into an element, in place of what was there. */
export function setIcon(el: HTMLElement, id: string): void {
	const icon = iconOf(id);
	el.empty();
	if (icon === null) missingIcons.add(id);
	else el.append(icon);
}
