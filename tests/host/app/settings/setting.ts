import type { BaseComponent } from './base-component';
import { ButtonComponent } from './button';
import { DropdownComponent } from './dropdown';
import { SearchComponent } from './search-component';
import { TextAreaComponent, TextComponent } from './text';
import { ToggleComponent } from './toggle';

/** A row of settings: what it is called on one side, its controls on the other. */
export class Setting {
	readonly settingEl: HTMLElement;
	readonly infoEl: HTMLElement;
	readonly nameEl: HTMLElement;
	readonly descEl: HTMLElement;
	readonly controlEl: HTMLElement;
	readonly components: BaseComponent[] = [];
	private errorEl: HTMLElement | null = null;

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

	setClass(cls: string): this {
		this.settingEl.addClass(cls);
		return this;
	}

	setHeading(): this {
		return this.setClass('setting-item-heading');
	}

	setDisabled(disabled: boolean): this {
		this.settingEl.toggleClass('is-disabled', disabled);
		for (const component of this.components) component.setDisabled(disabled);
		return this;
	}

	/** Says below the row what is wrong with its value, until told otherwise. */
	setErrorMessage(message: string | null): this {
		this.errorEl?.detach();
		const wrong = message !== null && message !== '';
		this.errorEl = wrong
			? this.infoEl.createDiv({ cls: 'setting-item-error', text: message, attr: { role: 'alert' } })
			: null;
		this.settingEl.toggleClass('is-invalid', wrong);
		return this;
	}

	addButton(fill: (component: ButtonComponent) => unknown): this {
		return this.add(new ButtonComponent(this.controlEl), fill);
	}

	addToggle(fill: (component: ToggleComponent) => unknown): this {
		return this.setClass('mod-toggle').add(new ToggleComponent(this.controlEl), fill);
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

	addDropdown(fill: (component: DropdownComponent) => unknown): this {
		return this.setClass('mod-dropdown').add(new DropdownComponent(this.controlEl), fill);
	}

	private add<T extends BaseComponent>(component: T, fill: (component: T) => unknown): this {
		this.components.push(component);
		fill(component);
		return this;
	}
}
