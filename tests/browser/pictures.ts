/** Draws pictures of the plugin into the folder given; `npm run pictures` does it. */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { Stage } from './driver';
import type { BootOptions, Driver } from './driver';

interface Words {
	readonly newNote: string;
	readonly progress: string;
	readonly allPasses: string;
	readonly insertTable: string;
	readonly finish: string;
	readonly setPass: string;
	readonly updateAll: string;
	readonly title: string;
}

const EN: Words = {
	newNote: 'New paper note',
	progress: 'Open reading progress',
	allPasses: 'Insert all passes',
	insertTable: 'Update comparison tables in this note',
	finish: 'Finish this pass',
	setPass: 'Set pass',
	updateAll: 'Update comparison tables in all notes',
	title: 'ALBERT: A Lite BERT',
};
const ZH: Words = {
	newNote: '新建论文笔记',
	progress: '打开阅读进度',
	allPasses: '插入所有遍',
	insertTable: '更新本笔记的对比表',
	finish: '读完这一遍',
	setPass: '设置遍数',
	updateAll: '更新所有笔记的对比表',
	title: '注意力机制综述',
};

type Shot = (app: Driver, words: Words) => Promise<void>;

/** What is shown, by the name of its picture; each starts from a vault of its own. */
const SHOTS: Readonly<Record<string, Shot>> = {
	sidebar: async (app, words) => {
		await app.command(words.progress);
		await app.paper('GPT.md').waitFor();
	},
	'live-table': async (app) => {
		await app.openNote('Pre-trained language models.md');
		await app.command('Toggle reading view');
		const table = app.page.locator('.three-pass-live table');
		await table.getByText('60M to 11B').waitFor();
		await table.scrollIntoViewIfNeeded();
	},
	'comparison-block': async (app, words) => {
		await app.openNote('GPT 对比.md');
		await app.command(words.insertTable);
		await app.page.locator('.notice').waitFor();
		await app.command('Toggle reading view');
		await app.page.locator('.markdown-preview-view table').first().waitFor();
	},
	settings: async (app) => {
		await app.page.keyboard.press('Control+,');
		await app.page.locator('.mod-settings .setting-item').first().waitFor();
	},
	'new-note': async (app, words) => {
		await app.ribbon(words.newNote);
		await app.page.locator('.modal input').fill(words.title);
	},
	'insert-before': async (app) => app.openNote('GPT3.md'),
	'insert-after': async (app, words) => {
		await app.openNote('GPT3.md');
		await app.command(words.allPasses);
		await app.page.locator('.notice').waitFor();
	},
	'finish-pass': async (app, words) => {
		await app.openNote('GPT2.md');
		await app.command(words.finish);
		await app.page.locator('.modal').waitFor();
	},
	'set-pass': async (app, words) => {
		await app.openNote('GPT2.md');
		await app.command(words.setPass);
		await app.page.locator('.prompt .suggestion-item').first().waitFor();
	},
	'update-all': async (app, words) => {
		await app.command(words.updateAll);
		await app.page.locator('.modal button.mod-cta').waitFor();
	},
};

const LOOKS: Readonly<Record<string, { readonly words: Words; readonly boot: BootOptions }>> = {
	'light-en': { words: EN, boot: { theme: 'light' } },
	'dark-en': { words: EN, boot: { theme: 'dark' } },
	'light-zh': { words: ZH, boot: { theme: 'light', language: 'zh' } },
	'dark-zh': { words: ZH, boot: { theme: 'dark', language: 'zh' } },
	'phone-en': { words: EN, boot: { theme: 'light', mobile: true } },
};
/** On a phone notes are not opened from the list of files, which is hidden there. */
const ON_PHONE = ['sidebar', 'settings', 'new-note', 'update-all'];

/** Draws every picture. */
async function drawPictures(folder: string): Promise<void> {
	await mkdir(folder, { recursive: true });
	const stage = await Stage.open();
	try {
		for (const [look, { words, boot }] of Object.entries(LOOKS)) {
			for (const [name, shot] of Object.entries(SHOTS)) {
				if (boot.mobile === true && !ON_PHONE.includes(name)) continue;
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
export async function main([folder = 'docs/pictures']: readonly string[]): Promise<void> {
	await drawPictures(path.resolve(folder));
}
