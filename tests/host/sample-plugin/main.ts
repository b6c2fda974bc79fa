import { addIcon, MarkdownView, Notice, Platform, Plugin } from 'obsidian';
import type { Editor } from 'obsidian';
import { NoteChooser, GreetingModal } from './modals';
import { fetchTitle, markQuestions } from './notes';
import { DEFAULTS, ClassicSettingTab } from './settings';
import type { SampleSettings } from './settings';
import { SAMPLE_ICON, SAMPLE_VIEW, SampleBasesView, SampleView } from './views';

/** Uses what the app offers to plugins. */
export default class SamplePlugin extends Plugin {
	override settings: SampleSettings = DEFAULTS;

	override async onload(): Promise<void> {
		this.settings = { ...DEFAULTS, ...((await this.loadData()) as Partial<SampleSettings> | null) };
		addIcon(SAMPLE_ICON, '<circle cx="50" cy="50" r="40" />');
		this.addRibbonIcon(SAMPLE_ICON, 'Sample greeting', () => new Notice(this.greeting()));
		this.addSettingTab(new ClassicSettingTab(this));
		this.registerView(SAMPLE_VIEW, (leaf) => new SampleView(leaf));
		this.registerHoverLinkSource(SAMPLE_VIEW, { display: 'Sample', defaultMod: true });
		this.registerBasesView(SAMPLE_VIEW, {
			name: 'Names in a line',
			icon: SAMPLE_ICON,
			factory: (controller, el) => new SampleBasesView(controller, el),
		});
		this.addSampleCommands();
		this.followTheApp();
		this.drawInNotes();
		this.answerFromOutside();
	}

	override async onExternalSettingsChange(): Promise<void> {
		this.settings = { ...DEFAULTS, ...((await this.loadData()) as Partial<SampleSettings> | null) };
		new Notice('Settings taken over');
	}

	private greeting(name = 'you'): string {
		const text = `${this.settings.greeting}, ${name}`;
		return this.settings.isLoud ? text.toUpperCase() : text;
	}

	private addSampleCommands(): void {
		this.addCommand({
			id: 'modal',
			name: 'Open modal',
			callback: () => new GreetingModal(this.app, Platform.isMobile ? 'On a phone' : 'On a desktop').open(),
		});
		this.addCommand({
			id: 'replace',
			name: 'Replace selection',
			editorCallback: (editor: Editor) => editor.replaceSelection(`<${editor.getSelection()}>`),
		});
		this.addCommand({
			id: 'count',
			name: 'Count words',
			checkCallback: (checking) => {
				const view = this.app.workspace.getActiveViewOfType(MarkdownView);
				if (view === null) return false;
				if (!checking) new Notice(`${view.getViewData().split(/\s+/u).length} words`);
				return true;
			},
		});
		this.addCommand({
			id: 'choose',
			name: 'Choose note',
			callback: () =>
				new NoteChooser(this.app, (file) => void this.app.workspace.getLeaf().openFile(file)).open(),
		});
		this.addCommand({
			id: 'title',
			name: 'Fetch title',
			editorCallback: (_editor, { file }) => void (file === null ? null : fetchTitle(this.app, file)),
		});
		this.addCommand({
			id: 'view',
			name: 'Open view',
			callback: () => void this.app.workspace.ensureSideLeaf(SAMPLE_VIEW, 'right', { reveal: true }),
		});
	}

	private followTheApp(): void {
		const status = this.addStatusBarItem();
		status.setText('No clicks');
		let clicks = 0;
		this.registerDomEvent(document, 'click', () => status.setText(`${(clicks += 1)} clicks`));
		this.registerInterval(
			window.setInterval(
				() =>
					document.body.setAttr(
						'data-sample-ticks',
						String(Number(document.body.getAttr('data-sample-ticks') ?? 0) + 1),
					),
				100,
			),
		);
		this.register(() => document.body.removeAttribute('data-sample-ticks'));
		this.registerEvent(
			this.app.workspace.on('file-menu', (menu, file) =>
				menu.addItem((item) =>
					item
						.setTitle('Greet this file')
						.setIcon(SAMPLE_ICON)
						.onClick(() => new Notice(this.greeting(file.name))),
				),
			),
		);
	}

	private drawInNotes(): void {
		this.registerEditorExtension(markQuestions);
		this.registerMarkdownCodeBlockProcessor('sample', (source, el) => {
			const list = el.createEl('ol', { cls: 'sample-list' });
			for (const line of source.trim().split('\n')) list.createEl('li', { text: line });
		});
		this.registerMarkdownPostProcessor((el) => {
			for (const strong of el.findAll('strong')) strong.addClass('sample-mark');
		});
	}

	private answerFromOutside(): void {
		this.registerObsidianProtocolHandler('sample', ({ name }) => void new Notice(this.greeting(name)));
		this.registerCliHandler(
			'sample',
			'Greets someone',
			{ name: { value: '<name>', description: 'Whom', required: true } },
			({ name }) => this.greeting(name),
		);
	}
}
