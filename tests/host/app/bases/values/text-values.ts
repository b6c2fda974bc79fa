import type { App } from '../../app';
import type { TFile } from '../../vault/files';
import { NotNullValue, StringValue } from './value';
import type { RenderContext, Value } from './value';

function drawLink(el: HTMLElement, app: App, linktext: string, sourcePath: string, text: string): void {
	const link = el.createEl('a', { cls: 'internal-link', text, href: linktext, attr: { 'data-href': linktext } });
	link.addEventListener('click', (event) => {
		event.preventDefault();
		void app.workspace.openLinkText(linktext, sourcePath);
	});
}

/** A tag, with its `#`. */
export class TagValue extends StringValue {
	static override type = 'tag';

	constructor(value: string) {
		super(value.startsWith('#') ? value : `#${value}`);
	}

	override renderTo(el: HTMLElement, _context: RenderContext): void {
		el.createEl('a', { cls: 'tag', text: this.data, href: this.data });
	}
}

/** A link into the web. */
export class UrlValue extends StringValue {
	static override type = 'url';

	override renderTo(el: HTMLElement, _context: RenderContext): void {
		el.createEl('a', { cls: 'external-link', text: this.data, href: this.data });
	}
}

/** A wikilink. */
export class LinkValue extends StringValue {
	static override type = 'link';

	private constructor(
		private readonly app: App,
		readonly linktext: string,
		readonly display: string,
		private readonly sourcePath: string,
	) {
		super(display === linktext ? `[[${linktext}]]` : `[[${linktext}|${display}]]`);
	}

	static parseFromString(app: App, input: string, sourcePath: string): LinkValue | null {
		const [, linktext, display] = /^\[\[([^[\]|]+)(?:\|([^[\]]*))?\]\]$/u.exec(input.trim()) ?? [];
		return linktext === undefined ? null : new LinkValue(app, linktext, display ?? linktext, sourcePath);
	}

	target(): TFile | null {
		return this.app.metadataCache.getFirstLinkpathDest(this.linktext.replace(/#.*$/u, ''), this.sourcePath);
	}

	/** The same file, or, where there is none, the same text. */
	override looseEquals(other: Value): boolean {
		const target = this.target();
		if (other instanceof FileValue) return other.file === target;
		if (!(other instanceof LinkValue)) return super.looseEquals(other);
		return target === null ? other.linktext === this.linktext : other.target() === target;
	}

	override renderTo(el: HTMLElement, _context: RenderContext): void {
		drawLink(el, this.app, this.linktext, this.sourcePath, this.display);
	}
}

/** A file of the vault. */
export class FileValue extends NotNullValue {
	static override type = 'file';

	constructor(
		readonly app: App,
		readonly file: TFile,
	) {
		super();
	}

	toString(): string {
		return this.file.path;
	}

	isTruthy(): boolean {
		return true;
	}

	override looseEquals(other: Value): boolean {
		return other instanceof LinkValue ? other.looseEquals(this) : super.looseEquals(other);
	}

	override renderTo(el: HTMLElement, _context: RenderContext): void {
		drawLink(el, this.app, this.file.path, '', this.file.basename);
	}
}
