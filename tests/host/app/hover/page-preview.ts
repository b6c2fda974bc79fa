import type { HoverLinkSource } from 'obsidian';
import type { App } from '../app';
import { Keymap } from '../base/keymap';
import { NoteDrawing } from '../markdown/render/note-drawing';
import { followLinks } from '../markdown/links';
import { partOf } from '../markdown/render/subpath';
import { HoverPopover } from './hover-popover';
import type { HoverParent } from './hover-popover';

/** What `hover-link` tells. */
interface HoverLink {
	readonly event: MouseEvent;
	readonly source: string;
	readonly hoverParent: HoverParent;
	readonly targetEl: HTMLElement | null;
	readonly linktext: string;
	readonly sourcePath?: string;
}

/** The app's own sources; a source that is not known needs the key as well. */
const OWN: readonly (readonly [string, HoverLinkSource])[] = [
	['preview', { display: 'Reading view', defaultMod: false }],
	['editor', { display: 'Editing view', defaultMod: true }],
	['file-explorer', { display: 'File explorer', defaultMod: true }],
];

/** The core plugin that shows a linked note where the mouse rests on its link. */
export class PagePreview {
	constructor(private readonly app: App) {
		for (const [id, source] of OWN) app.hoverSources.set(id, source);
		app.workspace.on('hover-link', (link: HoverLink) => this.onHoverLink(link));
	}

	private onHoverLink(link: HoverLink): void {
		const needsMod = this.app.hoverSources.get(link.source)?.defaultMod ?? true;
		if (!needsMod || Keymap.isModifier(link.event, 'Mod')) this.preview(link);
		else this.awaitMod(link);
	}

	/** The key may also be pressed once the mouse is there. */
	private awaitMod(link: HoverLink): void {
		const { targetEl } = link;
		if (targetEl === null) return;
		const doc = targetEl.ownerDocument;
		const stop = (): void => {
			doc.removeEventListener('keydown', onKey, { capture: true });
			targetEl.removeEventListener('mouseleave', stop);
		};
		const onKey = (event: KeyboardEvent): void => {
			if (!Keymap.isModifier(event, 'Mod')) return;
			stop();
			this.preview(link);
		};
		doc.addEventListener('keydown', onKey, { capture: true });
		targetEl.addEventListener('mouseleave', stop);
	}

	private preview({ hoverParent, targetEl, linktext, sourcePath = '' }: HoverLink): void {
		if (hoverParent.hoverPopover?.targetEl === targetEl) return;
		const { app } = this;
		const [path = '', subpath = ''] = linktext.split(/(?=#)/u);
		const file =
			path === ''
				? app.vault.getFileByPath(sourcePath)
				: app.metadataCache.getFirstLinkpathDest(path, sourcePath);
		const popover = new HoverPopover(hoverParent, targetEl);
		const embed = popover.hoverEl.createDiv({ cls: 'markdown-embed is-loaded' });
		const content = embed.createDiv({ cls: 'markdown-embed-content' });
		if (file?.extension !== 'md') {
			content.setText(file === null ? `"${path}" is not created yet. Click to create.` : file.name);
			return;
		}
		const drawing = popover.addChild(new NoteDrawing(app, content));
		followLinks(drawing, content, {
			app,
			hoverParent: { hoverPopover: null },
			source: 'preview',
			sourcePath: () => file.path,
		});
		void app.vault.cachedRead(file).then(async (text) => {
			await drawing.draw(partOf(text, app.metadataCache.getFileCache(file), subpath), file.path);
			popover.position();
		});
	}
}
