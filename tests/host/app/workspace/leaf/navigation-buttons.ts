import { setIcon } from '../../base/icons';
import type { WorkspaceLeaf } from '../leaf';
import type { View } from '../view';

/** The buttons of a view's header that lead back and forward. */
export class NavigationButtons {
	private readonly el: HTMLElement;
	private readonly back: HTMLElement;
	private readonly forward: HTMLElement;

	constructor(
		parent: HTMLElement,
		private readonly leaf: WorkspaceLeaf,
	) {
		this.el = parent.createDiv({ cls: 'view-header-left' }).createDiv({ cls: 'view-header-nav-buttons' });
		this.back = this.add('lucide-arrow-left', 'Navigate back', () => leaf.history.back());
		this.forward = this.add('lucide-arrow-right', 'Navigate forward', () => leaf.history.forward());
	}

	/** Shows them where there is anything to go to, as long as the view is there. */
	show(view: View): void {
		this.el.toggle(view.navigation);
		view.registerEvent(this.leaf.on('history-change', () => this.update()));
		this.update();
	}

	private update(): void {
		this.back.setAttr('aria-disabled', this.leaf.history.backHistory.length === 0);
		this.forward.setAttr('aria-disabled', this.leaf.history.forwardHistory.length === 0);
	}

	private add(icon: string, label: string, run: () => Promise<void>): HTMLElement {
		const el = this.el.createDiv({ cls: 'clickable-icon', attr: { 'aria-label': label } });
		setIcon(el, icon);
		el.addEventListener('click', () => void run());
		return el;
	}
}
