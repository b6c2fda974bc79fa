import type { App } from '../app';
import { AbstractInputSuggest } from '../ui/input-suggest';
import { BaseComponent } from './base-component';
import { TextComponent } from './text';

class SecretSuggest extends AbstractInputSuggest<string> {
	getSuggestions(query: string): string[] {
		return this.app.secretStorage.listSecrets().filter((id) => id.includes(query.toLowerCase()));
	}

	renderSuggestion(id: string, el: HTMLElement): void {
		el.setText(id);
	}
}

/** The name of a secret, chosen from those that are stored. */
export class SecretComponent extends BaseComponent {
	private readonly field: TextComponent;

	constructor(app: App, containerEl: HTMLElement) {
		super();
		this.field = new TextComponent(containerEl).setPlaceholder('Secret ID');
		const suggest = new SecretSuggest(app, this.field.inputEl);
		suggest.onSelect((id) => {
			this.field.setValue(id).onChanged();
			suggest.close();
		});
	}

	override setDisabled(disabled: boolean): this {
		this.field.setDisabled(disabled);
		return super.setDisabled(disabled);
	}

	setValue(value: string): this {
		this.field.setValue(value);
		return this;
	}

	onChange(callback: (value: string) => unknown): this {
		this.field.onChange(callback);
		return this;
	}
}
