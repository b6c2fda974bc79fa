import { ButtonComponent, DropdownComponent, ExtraButtonComponent, SearchComponent, SliderComponent, TextAreaComponent, TextComponent, ToggleComponent } from './components';

/** A row of settings: what it is called on one side, its controls on the other. */
export class Setting {
	readonly settingEl: HTMLElement;
	readonly infoEl: HTMLElement;
	readonly nameEl: HTMLElement;
	readonly descEl: HTMLElement;
	readonly controlEl: HTMLElement;
	components: unknown[] = [];

	constructor(containerEl: HTMLElement) {
		this.settingEl = containerEl.createDiv({ cls: 'setting-item' });
		this.infoEl = this.settingEl.createDiv({ cls: 'setting-item-info' });
		this.nameEl = this.infoEl.createDiv({ cls: 'setting-item-name' });
		this.descEl = this.infoEl.createDiv({ cls: 'setting-item-description' });
		this.controlEl = this.settingEl.createDiv({ cls: 'setting-item-control' });
	}

	setName(name: string | DocumentFragment): this {
		this.nameEl.setText(name);
		return this;
	}

	setDesc(desc: string | DocumentFragment): this {
		this.descEl.setText(desc);
		return this;
	}

	setHeading(): this {
		this.settingEl.addClass('setting-item-heading');
		return this;
	}

	setClass(cls: string): this {
		this.settingEl.addClass(cls);
		return this;
	}

	setTooltip(tooltip: string): this {
		this.nameEl.setAttr('aria-label', tooltip);
		return this;
	}

	setDisabled(disabled: boolean): this {
		this.settingEl.toggleClass('is-disabled', disabled);
		return this;
	}

	addText(fill: (component: TextComponent) => unknown): this {
		return this.add(new TextComponent(this.controlEl), fill);
	}

	addSearch(fill: (component: SearchComponent) => unknown): this {
		return this.add(new SearchComponent(this.controlEl), fill);
	}

	addTextArea(fill: (component: TextAreaComponent) => unknown): this {
		return this.add(new TextAreaComponent(this.controlEl), fill);
	}

	addToggle(fill: (component: ToggleComponent) => unknown): this {
		this.settingEl.addClass('mod-toggle');
		return this.add(new ToggleComponent(this.controlEl), fill);
	}

	addDropdown(fill: (component: DropdownComponent) => unknown): this {
		return this.add(new DropdownComponent(this.controlEl), fill);
	}

	addSlider(fill: (component: SliderComponent) => unknown): this {
		return this.add(new SliderComponent(this.controlEl), fill);
	}

	addButton(fill: (component: ButtonComponent) => unknown): this {
		return this.add(new ButtonComponent(this.controlEl), fill);
	}

	addExtraButton(fill: (component: ExtraButtonComponent) => unknown): this {
		return this.add(new ExtraButtonComponent(this.controlEl), fill);
	}

	then(callback: (setting: this) => unknown): this {
		callback(this);
		return this;
	}

	clear(): this {
		this.controlEl.empty();
		this.components = [];
		return this;
	}

	private add<T>(component: T, fill: (component: T) => unknown): this {
		this.components.push(component);
		fill(component);
		return this;
	}
}
