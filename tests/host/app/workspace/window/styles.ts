import type { GlobalWindow } from '../../base/dom/define';
import type { Workspace } from '../workspace';

/**
 * Copies rules rather than elements: a style sheet that has to be fetched would be there too late for what is moved.
 */
function copyStyles(from: Document, to: GlobalWindow): void {
	to.document.adoptedStyleSheets = [...from.styleSheets, ...from.adoptedStyleSheets].map((sheet) => {
		const own = new to.CSSStyleSheet();
		own.replaceSync([...sheet.cssRules].map(({ cssText }) => cssText).join('\n'));
		return own;
	});
}

function copyClasses(from: HTMLElement, to: HTMLElement): void {
	to.className = `${from.className} is-popout-window`;
}

/**
 * Lets a window look as the main one does, and follow its changes.
 *
 * @returns what ends it.
 */
export function shareStyles(workspace: Workspace, from: Document, to: GlobalWindow): () => void {
	copyStyles(from, to);
	copyClasses(from.body, to.document.body);
	const changed = workspace.on('css-change', () => copyStyles(from, to));
	const styles = new MutationObserver(() => copyStyles(from, to));
	styles.observe(from.head, { childList: true, subtree: true, characterData: true });
	const classes = new MutationObserver(() => copyClasses(from.body, to.document.body));
	classes.observe(from.body, { attributes: true, attributeFilter: ['class'] });
	return () => {
		workspace.offref(changed);
		styles.disconnect();
		classes.disconnect();
	};
}
