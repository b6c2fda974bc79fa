import { copyFile, cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { isFolder } from '../disk-vault';
import { EXIT } from '../io';
import type { Io } from '../io';
import type { Report, Texts } from '../report';
import { openTarget } from '../target';
import type { Target, TargetError } from '../target';
import { renderTerminalTable } from '../terminal/table';
import { PLUGIN_FOLDER } from '../vault-settings';
import { progress } from './progress';
import { readTables } from './table';
import { updateNotes, update } from './update';

const PLUGIN_FILES = ['main.js', 'manifest.json', 'styles.css'];
const DEFAULT_WIDTH = 100;

/** Installs the plugin into a vault (the sample vault where none is named), brings its tables up to date and shows what is in it. */
export async function start(given: string, io: Io, texts: Texts): Promise<Report | TargetError> {
	const { own } = texts;
	const root = given === '' ? path.join(io.projectRoot, 'sample-vault') : path.resolve(io.cwd, given);
	const said: string[] = [];
	if (given === '') said.push((await makeSampleVault(io.projectRoot, root)) ? own.start.sampleMade : own.start.sampleKept);
	const target = await openTarget(root, io.cwd, 'vault');
	if (typeof target === 'string') return target;
	said.unshift(own.start.vault(root));
	const installed = await installPlugin(io.projectRoot, root);
	said.push(installed ? own.start.installed(PLUGIN_FOLDER) : own.start.notBuilt);

	const updated = await update(target, false, io, texts);
	const board = await progress(target, io, texts);
	const shown = await showTable(target, io, texts);
	const opening = given === '' ? own.start.openSample(root) : own.start.open(root);
	return {
		exit: installed ? updated.exit : EXIT.refused,
		text: [[...said, updated.text].join('\n'), board.text, shown, opening].join('\n\n'),
		data: { ...updated.data, installed, board: board.data },
		diagnostics: [...updated.diagnostics, ...board.diagnostics],
	};
}

/** @returns whether it was made; where it is there already, only notes that are missing are added. */
async function makeSampleVault(projectRoot: string, root: string): Promise<boolean> {
	const fresh = !(await isFolder(root));
	await cp(path.join(projectRoot, 'tests', 'fixtures', 'vault'), root, { recursive: true, force: false });
	const settings = path.join(root, '.obsidian');
	await mkdir(settings, { recursive: true });
	const plugins = path.join(settings, 'community-plugins.json');
	if ((await readFile(plugins, 'utf8').catch(() => null)) === null) await writeFile(plugins, '["three-pass-reading"]\n');
	return fresh;
}

/** @returns whether there is a built plugin to install. Settings the user made there are kept. */
async function installPlugin(projectRoot: string, root: string): Promise<boolean> {
	const folder = path.join(root, PLUGIN_FOLDER);
	try {
		await readFile(path.join(projectRoot, 'main.js'));
	} catch {
		return false;
	}
	await mkdir(folder, { recursive: true });
	for (const file of PLUGIN_FILES) await copyFile(path.join(projectRoot, file), path.join(folder, file));
	return true;
}

/** The first comparison table of the vault, for a terminal. */
async function showTable(target: Target, io: Io, { own }: Texts): Promise<string> {
	for (const { path: note } of await updateNotes(target, true, io)) {
		const { grids } = await readTables(target, note);
		const [grid] = grids;
		if (grid !== undefined && grid.length > 1) return `${own.start.table(note)}\n${renderTerminalTable(grid, io.stdout.columns ?? DEFAULT_WIDTH)}`;
	}
	return own.start.noTable;
}
