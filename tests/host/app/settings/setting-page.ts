/** A page below a tab of the settings. */
export abstract class SettingPage {
	readonly rootEl = createDiv({ cls: 'setting-page' });
	readonly titlebarEl = this.rootEl.createDiv({ cls: 'setting-page-titlebar' });
	readonly containerEl = this.rootEl.createDiv({ cls: 'setting-page-content' });
	title = '';

	abstract display(): void;

	hide(): void {
		this.containerEl.empty();
	}
}
