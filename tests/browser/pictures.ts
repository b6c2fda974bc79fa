/** Draws pictures of the plugin into the folder given; `npm run pictures` does it. */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { plugin as en } from '../../src/locales/en/plugin';
import type { PluginTexts } from '../../src/locales/en/plugin';
import { plugin as zh } from '../../src/locales/zh/plugin';
import { HostStage } from './driver/host-stage';
import type { HostBootOptions, HostDriver } from './driver/host-stage';

type Shot = (app: HostDriver, words: PluginTexts) => Promise<void>;

const HUB = 'GPT 对比.md';

/** What is shown, by the name of its picture; each starts from a vault of its own. */
const SHOTS: Readonly<Record<string, Shot>> = {
	sidebar: async (app, { commands }) => {
		await app.command(commands.openProgress);
		await app.paper('GPT.md').waitFor();
	},
	'sidebar-found': async (app, { commands, view }) => {
		await app.command(commands.openProgress);
		await app.page.getByPlaceholder(view.filter).fill('train');
		await app.paper('GPT3.md').waitFor({ state: 'detached' });
		await app.page.getByRole('button', { name: view.sort }).click();
		await app.page.locator('.menu-item').first().waitFor();
	},
	'sidebar-selected': async (app, { commands }) => {
		await app.command(commands.openProgress);
		await app.page.locator('.three-pass-legend [data-part=finished]').first().waitFor();
		for (const note of ['GPT3.md', 'GPT2.md']) await app.paper(note).click({ modifiers: ['Alt'] });
		await app.outside('GPT.md', (await app.disk('GPT.md')).replace('pass: 2', 'pass: [2'));
		await app.outside(
			'Papers/How to Read a Paper.md',
			(await app.disk('Papers/How to Read a Paper.md')).replace('pass: 2', 'pass: 3'),
		);
		await app.paper('GPT.md').locator('.three-pass-mark').waitFor();
		await app.paper('GPT2.md').click({ button: 'right' });
		await app.page.locator('.menu-item').first().waitFor();
	},
	'sidebar-empty': async (app, { commands, view }) => {
		await app.command(commands.openProgress);
		await app.paper('GPT.md').waitFor();
		await app.page.evaluate(async () => {
			for (const file of window.app.vault.getMarkdownFiles()) await window.app.fileManager.trashFile(file);
		});
		await app.page.getByText(view.empty).waitFor();
	},
	'sidebar-no-match': async (app, { commands, view }) => {
		await app.command(commands.openProgress);
		await app.page.getByPlaceholder(view.filter).fill('diffusion');
		await app.page.getByText(view.noMatch('diffusion')).waitFor();
	},
	'sidebar-loading': async (app, { view }) => {
		await app.switchPlugin(false);
		await app.page.evaluate(() => {
			// The plugin knows its templates before it shows anything.
			const read = window.app.vault.cachedRead.bind(window.app.vault);
			window.app.vault.cachedRead = (file) =>
				file.path.startsWith('Templates/') ? read(file) : new Promise(() => undefined);
		});
		await app.switchPlugin(true);
		await app.page.getByText(view.loading).waitFor();
	},
	'sidebar-unread': async (app, { view }) => {
		await app.switchPlugin(false);
		await app.page.evaluate(() => {
			const read = window.app.vault.cachedRead.bind(window.app.vault);
			window.app.vault.cachedRead = (file) =>
				/^GPT2?\.md$/u.test(file.path)
					? Promise.reject(new Error(`EACCES: permission denied, open '${file.path}'`))
					: read(file);
		});
		await app.switchPlugin(true);
		await app.page.getByText(view.unread(2)).waitFor();
	},
	'what-next': async (app, { commands }) => {
		await app.outside(
			'Papers/BERT.md',
			(await app.disk('Papers/BERT.md')).replace(/^# /mu, 'After [[ELMo]].\n\n# '),
		);
		await app.outside('Papers/T5.md', `${await app.disk('Papers/T5.md')}\nSee [[ELMo]].\n`);
		await app.command(commands.whatNext);
		await app.page.locator('.prompt .suggestion-note').last().waitFor();
	},
	'status-words': async (app, { commands, statusWords }) => {
		await app.outside('Papers/T5.md', (await app.disk('Papers/T5.md')).replace('status: todo', 'status: shelved'));
		await app.outside(
			'GPT3.md',
			(await app.disk('GPT3.md')).replace('reading-status: queued', 'reading-status: 二刷'),
		);
		await app.command(commands.openProgress);
		await app.paper('Papers/T5.md').waitFor();
		await app.command(commands.statusWords);
		await app.page.locator('.modal').getByText(statusWords.lead).waitFor();
	},
	history: async (app, { commands }) => {
		await app.openNote('Papers/Attention Is All You Need.md');
		await app.command(commands.showHistory);
		await app.page.locator('.modal li').last().waitFor();
	},
	'paper-note': async (app, { commands }) => {
		await app.command(commands.openProgress);
		await app.paper('GPT.md').click();
		await app.page.locator('.cm-editor.cm-focused').waitFor();
		await app.command('Toggle reading view');
		await app.page.locator('.markdown-reading-view table').first().waitFor();
	},
	'this-paper': async (app, { commands }) => {
		await app.command(commands.openProgress);
		await app.paper('GPT.md').click();
		await app.page.locator('.three-pass-prompt').nth(4).waitFor();
		await app.page.evaluate(() => {
			const now = Date.now();
			Date.now = () => now;
		});
		await app.command(commands.toggleTimer);
		await app.page.evaluate(() => {
			const now = Date.now() + 100_000;
			Date.now = () => now;
		});
		await app.command(commands.openProgress);
	},
	'live-table': async (app) => {
		await app.openNote('Pre-trained language models.md');
		await app.command('Toggle reading view');
		const table = app.page.locator('.markdown-reading-view .three-pass-live table');
		await table.getByText('60M to 11B').waitFor();
		await table.scrollIntoViewIfNeeded();
	},
	'live-edit': async (app) => {
		await app.openNote('Pre-trained language models.md');
		await app.command('Toggle reading view');
		const table = app.page.locator('.markdown-reading-view .three-pass-live table');
		await table.getByText('60M to 11B').dblclick();
		await table.locator('textarea').waitFor();
	},
	'live-groups': async (app) => {
		const fence = '```';
		await app.outside(
			'Groups.md',
			`## Decoders\n[[GPT]] [[GPT2]]\n\n## Encoders\n[[BERT]] [[Attention Is All You Need|Transformer]]\n\n## Table\n${fence}three-pass-table\ncolumns: [model, params, year, data]\ngroup: headings\nbest: { params: max }\n${fence}\n`,
		);
		await app.openNote('Groups.md');
		await app.command('Toggle reading view');
		const table = app.page.locator('.markdown-reading-view .three-pass-live table');
		await table.locator('th button', { hasText: 'Parameters' }).click();
		await table.locator('th[aria-sort=ascending]').waitFor();
	},
	'live-preview': async (app) => {
		await app.openNote('Pre-trained language models.md');
		const table = app.page.locator('.markdown-source-view .three-pass-live table');
		await table.getByText('60M to 11B').waitFor();
		await table.scrollIntoViewIfNeeded();
	},
	'comparison-block': async (app, { commands }) => {
		await app.openNote(HUB);
		await app.command(commands.updateTables);
		await app.page.locator('.notice').waitFor();
		await app.command('Toggle reading view');
		await app.page.locator('.markdown-reading-view table').first().waitFor();
	},
	settings: async (app) => {
		await (await app.settings()).locator('.setting-item').first().waitFor();
	},
	'new-note': async (app, { commands }) => {
		await app.ribbon(commands.newNote);
		await app.page.locator('.modal input').fill('ALBERT: A Lite BERT');
	},
	'insert-before': async (app) => app.openNote('GPT3.md'),
	'insert-after': async (app, { commands }) => {
		await app.openNote('GPT3.md');
		await app.command(commands.insertAllPasses);
		await app.page.locator('.notice').waitFor();
	},
	'finish-pass': async (app, { commands }) => {
		await app.openNote('GPT2.md');
		await app.command(commands.finishPass);
		await app.page.locator('.modal').waitFor();
	},
	'set-state': async (app, { commands }) => {
		await app.openNote('GPT2.md');
		await app.command(commands.setState);
		await app.page.locator('.prompt .suggestion-item').nth(3).waitFor();
	},
	'hand-edits': async (app, { commands, table }) => {
		await app.openNote(HUB);
		await app.command(commands.updateTables);
		await app.page.locator('.notice', { hasText: table.updated }).waitFor();
		await app.command('Toggle Live Preview/Source mode');
		await app.page.locator('.cm-line', { hasText: 'BooksCorpus' }).click();
		await app.page.keyboard.type(' ✎ ');
		await app.command(commands.updateTables);
		await app.page.locator('.modal td').first().waitFor();
	},
	export: async (app, { commands, export: words }) => {
		await app.openNote('Pre-trained language models.md');
		await app.command(commands.exportTable);
		await app.page.locator('.modal').getByLabel(words.format).selectOption('latex');
		await app.page.locator('.modal', { hasText: 'toprule' }).waitFor();
	},
	adopt: async (app, { commands }) => {
		await app.delete('GPT3.md');
		await app.openNote('GPT系列论文对比.md');
		await app.command('Toggle Live Preview/Source mode');
		await app.page.locator('.cm-line', { hasText: 'BooksCorpus' }).click();
		await app.command(commands.adoptTable);
		await app.page.locator('.modal dd', { hasText: '285,000' }).waitFor();
	},
	gaps: async (app, { commands }) => {
		await app.openNote(HUB);
		await app.command(commands.fillGaps);
		const field = app.page.locator('.modal textarea').first();
		await field.click();
		await app.page.keyboard.type('P600, 8 × 8');
		await app.page.locator('.modal li', { hasText: '8 × 8' }).waitFor();
	},
	'update-all': async (app, { commands }) => {
		await app.command(commands.updateAllTables);
		await app.page.locator('.modal button.mod-cta').waitFor();
	},
};

const LOOKS: Readonly<Record<string, { readonly words: PluginTexts; readonly boot: HostBootOptions }>> = {
	'light-en': { words: en, boot: { theme: 'light' } },
	'dark-en': { words: en, boot: { theme: 'dark' } },
	'light-zh': { words: zh, boot: { theme: 'light', language: 'zh' } },
	'dark-zh': { words: zh, boot: { theme: 'dark', language: 'zh' } },
	'phone-light-en': { words: en, boot: { theme: 'light', mobile: true } },
	'phone-dark-zh': { words: zh, boot: { theme: 'dark', language: 'zh', mobile: true } },
};
/** On a phone notes are not opened from the list of files, which is in a drawer there. */
const ON_PHONE = [
	'sidebar',
	'sidebar-selected',
	'sidebar-empty',
	'sidebar-no-match',
	'this-paper',
	'what-next',
	'settings',
	'new-note',
	'update-all',
];

/** Draws every picture, or those of some names. */
async function drawPictures(folder: string, only: readonly string[]): Promise<void> {
	await mkdir(folder, { recursive: true });
	const stage = await HostStage.open();
	try {
		for (const [look, { words, boot }] of Object.entries(LOOKS)) {
			for (const [name, shot] of Object.entries(SHOTS)) {
				if ((boot.mobile === true && !ON_PHONE.includes(name)) || (only.length > 0 && !only.includes(name)))
					continue;
				const app = await stage.boot(boot);
				await shot(app, words);
				await app.page.screenshot({ path: path.join(folder, `${name}-${look}.png`), animations: 'disabled' });
				await app.close();
			}
		}
	} finally {
		await stage.close();
	}
}

/** What `run.mjs` calls. */
export async function main([folder = 'dist/pictures', ...only]: readonly string[]): Promise<void> {
	await drawPictures(path.resolve(folder), only);
}
