import { Component } from '../base/component';

/** Where a popover is on its way. */
enum PopoverState {
	Showing,
	Shown,
	Hiding,
	Hidden,
}

/** What a popover belongs to; it has one at most. */
export interface HoverParent {
	hoverPopover: HoverPopover | null;
}

/** What pops up beside an element after the mouse has rested there, and goes once the mouse has left both. */
export class HoverPopover extends Component {
	readonly hoverEl = createDiv({ cls: 'popover hover-popover' });
	state = PopoverState.Showing;
	private timer: number;
	private readonly onMove = (event: MouseEvent): void => this.follow(event);

	constructor(
		readonly parent: HoverParent,
		readonly targetEl: HTMLElement | null,
		private readonly waitTime = 300,
		private readonly staticPos: { x: number; y: number } | null = null,
	) {
		super();
		parent.hoverPopover?.hide();
		parent.hoverPopover = this;
		this.timer = window.setTimeout(() => this.show(), waitTime);
		this.doc.addEventListener('mousemove', this.onMove);
	}

	/** Puts it on screen, if the element is still there. */
	show(): void {
		if (this.state !== PopoverState.Showing) return;
		if (this.targetEl !== null && !this.targetEl.isConnected) {
			this.hide();
			return;
		}
		this.state = PopoverState.Shown;
		this.doc.body.append(this.hoverEl);
		this.load();
		this.position();
	}

	/** Takes it off the screen. */
	hide(): void {
		window.clearTimeout(this.timer);
		this.doc.removeEventListener('mousemove', this.onMove);
		this.state = PopoverState.Hidden;
		if (this.parent.hoverPopover === this) this.parent.hoverPopover = null;
		this.hoverEl.detach();
		this.unload();
	}

	/** Below the element, or above it where there is no room. */
	position(): void {
		const around = this.targetEl?.getBoundingClientRect();
		const { offsetWidth: width, offsetHeight: height } = this.hoverEl;
		const { innerWidth, innerHeight } = window;
		const x = this.staticPos?.x ?? around?.left ?? 0;
		const below = this.staticPos?.y ?? around?.bottom ?? 0;
		const above = (around?.top ?? below) - height;
		const top = below + height <= innerHeight || above < 0 ? below : above;
		this.hoverEl.setCssProps({
			left: `${Math.max(0, Math.min(x, innerWidth - width))}px`,
			top: `${Math.max(0, Math.min(top, innerHeight - height))}px`,
		});
	}

	private get doc(): Document {
		return this.targetEl?.ownerDocument ?? document;
	}

	private follow({ target }: MouseEvent): void {
		const inside =
			target instanceof Node && (this.hoverEl.contains(target) || this.targetEl?.contains(target) === true);
		if (inside && this.state === PopoverState.Hiding) {
			window.clearTimeout(this.timer);
			this.state = PopoverState.Shown;
		} else if (!inside && this.state === PopoverState.Showing) this.hide();
		else if (!inside && this.state === PopoverState.Shown) {
			this.state = PopoverState.Hiding;
			this.timer = window.setTimeout(() => this.hide(), this.waitTime);
		}
	}
}
