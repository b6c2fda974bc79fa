import type { ExtraButtonComponent } from './extra-button';
import type { SearchComponent } from './search-component';
import { Setting } from './setting';

/** Settings under one heading. */
export class SettingGroup {
	readonly groupEl: HTMLElement;
	readonly listEl: HTMLElement;
	private header: Setting | null = null;

	constructor(containerEl: HTMLElement) {
		this.groupEl = containerEl.createDiv({ cls: 'setting-group' });
		this.listEl = this.groupEl.createDiv({ cls: 'setting-items' });
	}

	setHeading(text: string | DocumentFragment): this {
		this.heading().setName(text);
		return this;
	}

	addClass(...classes: string[]): this {
		this.groupEl.addClass(...classes);
		return this;
	}

	addSetting(fill: (setting: Setting) => void): this {
		fill(new Setting(this.listEl));
		return this;
	}

	addSearch(fill: (component: SearchComponent) => unknown): this {
		this.heading().addSearch(fill);
		return this;
	}

	addExtraButton(fill: (component: ExtraButtonComponent) => unknown): this {
		this.heading().addExtraButton(fill);
		return this;
	}

	/** Made once something is to be in it. */
	private heading(): Setting {
		this.header ??= new Setting(this.groupEl).setHeading();
		this.groupEl.prepend(this.header.settingEl);
		return this.header;
	}
}
