import type { MarkdownView } from 'obsidian';

/**
 * An instance of a class, on which its fields are; `bare` where the class is for plugins to extend, so that abstract
 * members are not there.
 */
export interface Example {
	readonly made: object;
	readonly bare: boolean;
}

/** One instance of every class that can be made. This runs in the page, and so reaches for nothing outside of it. */
export function makeExamples(): Map<string, Example> {
	const { app } = window;
	const o = window.host.obsidian;
	const el = (): HTMLElement => createDiv();
	const construct = (name: string, ...given: unknown[]): object => {
		const found: unknown = Reflect.get(o, name);
		return typeof found === 'function' ? (Reflect.construct(found, given) as object) : {};
	};
	const leaf = app.workspace.getLeaf(false);
	const { view } = leaf;
	const note = app.vault.getMarkdownFiles()[0];
	const plugin = (): object =>
		construct('Plugin', app, {
			id: 'example',
			name: 'Example',
			version: '1.0.0',
			minAppVersion: '1.0.0',
			author: '',
			description: '',
		});
	const query = (): object => construct('QueryController');
	const keep: { item?: object; button?: object } = {};
	const made: Readonly<Record<string, () => unknown>> = {
		App: () => app,
		BasesEntry: () => construct('BasesEntry', app, note),
		BasesEntryGroup: () => construct('BasesEntryGroup', null, []),
		BasesQueryResult: () => construct('BasesQueryResult'),
		BasesViewConfig: () => construct('BasesViewConfig'),
		BooleanValue: () => new o.BooleanValue(true),
		ButtonComponent: () => new o.ButtonComponent(el()),
		ColorComponent: () => new o.ColorComponent(el()),
		Component: () => new o.Component(),
		ConfirmationButton: () => {
			new o.ConfirmationModal(app).addButton((button) => (keep.button = button));
			return keep.button;
		},
		ConfirmationModal: () => new o.ConfirmationModal(app),
		DateValue: () => o.DateValue.parseFromString('2025-01-01'),
		DisplayValueComponent: () => construct('DisplayValueComponent', el()),
		DropdownComponent: () => new o.DropdownComponent(el()),
		DurationValue: () => o.DurationValue.parseFromString('1d'),
		Editor: () => (view as MarkdownView).editor,
		Events: () => new o.Events(),
		ExtraButtonComponent: () => new o.ExtraButtonComponent(el()),
		FileManager: () => app.fileManager,
		FileSystemAdapter: () => app.vault.adapter,
		HoverPopover: () => new o.HoverPopover({ hoverPopover: null }, el()),
		Keymap: () => app.keymap,
		ListValue: () => new o.ListValue([]),
		MarkdownPreviewView: () => (view as MarkdownView).previewMode,
		MarkdownRenderChild: () => new o.MarkdownRenderChild(el()),
		MarkdownView: () => view,
		Menu: () => new o.Menu(),
		MenuItem: () => {
			new o.Menu().addItem((item) => (keep.item = item));
			return keep.item;
		},
		MenuSeparator: () => new o.MenuSeparator(),
		MetadataCache: () => app.metadataCache,
		Modal: () => new o.Modal(app),
		MomentFormatComponent: () => new o.MomentFormatComponent(el()),
		Notice: () => new o.Notice('example', 1),
		NullValue: () => o.NullValue.value,
		NumberValue: () => new o.NumberValue(1),
		ProgressBarComponent: () => new o.ProgressBarComponent(el()),
		QueryController: query,
		RenderContext: () => app.renderContext,
		Scope: () => new o.Scope(),
		SearchComponent: () => new o.SearchComponent(el()),
		SecretComponent: () => new o.SecretComponent(app, el()),
		SecretStorage: () => app.secretStorage,
		Setting: () => new o.Setting(el()),
		SettingGroup: () => new o.SettingGroup(el()),
		SliderComponent: () => new o.SliderComponent(el()),
		StringValue: () => new o.StringValue('a'),
		TAbstractFile: () => note,
		TFile: () => note,
		TFolder: () => app.vault.getRoot(),
		TagValue: () => new o.TagValue('#a'),
		Tasks: () => new o.Tasks(),
		TextAreaComponent: () => new o.TextAreaComponent(el()),
		TextComponent: () => new o.TextComponent(el()),
		ToggleComponent: () => new o.ToggleComponent(el()),
		UrlValue: () => new o.UrlValue('https://example.org'),
		Vault: () => app.vault,
		Workspace: () => app.workspace,
		WorkspaceContainer: () => app.workspace.rootSplit,
		WorkspaceItem: () => leaf,
		WorkspaceLeaf: () => leaf,
		WorkspaceParent: () => leaf.parent,
		WorkspaceRibbon: () => app.workspace.leftRibbon,
		WorkspaceRoot: () => app.workspace.rootSplit,
		WorkspaceSidedock: () => app.workspace.leftSplit,
		WorkspaceSplit: () => app.workspace.rootSplit,
		WorkspaceTabs: () => leaf.parent,
	};
	const extended: Readonly<Record<string, () => unknown>> = {
		AbstractInputSuggest: () => construct('AbstractInputSuggest', app, createEl('input')),
		AbstractTextComponent: () => construct('AbstractTextComponent', createEl('input')),
		BaseComponent: () => construct('BaseComponent'),
		BasesView: () => construct('BasesView', query()),
		EditableFileView: () => construct('EditableFileView', leaf),
		EditorSuggest: () => construct('EditorSuggest', app),
		FileView: () => construct('FileView', leaf),
		FuzzySuggestModal: () => construct('FuzzySuggestModal', app),
		ItemView: () => construct('ItemView', leaf),
		Plugin: plugin,
		PluginSettingTab: () => construct('PluginSettingTab', app, plugin()),
		PopoverSuggest: () => construct('PopoverSuggest', app),
		SettingPage: () => construct('SettingPage'),
		SettingTab: () => construct('SettingTab'),
		SuggestModal: () => construct('SuggestModal', app),
		TextFileView: () => construct('TextFileView', leaf),
		ValueComponent: () => construct('ValueComponent'),
		View: () => construct('View', leaf),
	};
	const found = new Map<string, Example>();
	const add = (makers: Readonly<Record<string, () => unknown>>, bare: boolean): void => {
		for (const [name, make] of Object.entries(makers)) {
			if (!(name in o)) continue;
			try {
				const one = make();
				if (typeof one === 'object' && one !== null) found.set(name, { made: one, bare });
			} catch {
				// What cannot be made is looked for on the class alone, and listed as such.
			}
		}
	};
	add(made, false);
	add(extended, true);
	return found;
}
