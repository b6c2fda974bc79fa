import path from 'node:path';
import { readFile } from 'node:fs/promises';
import type { InterfaceLanguage } from '../../locales/locale';
import { EXIT, refusal } from '../report';
import type { CommandLineWords, Io, Report } from '../report';
import { openTarget } from '../target';
import type { CallTarget, TargetError } from '../target';
import { renderTerminalTable } from '../terminal';
import { removeLeftOvers, removeLeftOversIn } from '../disk/left-overs';
import { replaceFiles } from '../disk/replace-file';
import type { Replacement } from '../disk/replace-file';
import { makeSampleVault } from '../disk/sample-vault';
import { PLUGIN_FOLDER } from '../vault-settings';
import { progress } from './progress';
import { readTables } from './table';
import { update, updateNotes } from './update';
import type { LocatedDiagnostic } from '../../core/text/diagnostics';
import { fileFailed } from '../disk/disk-vault';
import { insideVault, isThere, makeFolder, readRegular, realPath } from '../disk/real-file';

const DEFAULT_WIDTH = 100;

/** Installs the plugin into a vault (by default the sample one), updates its tables, and shows what is in it. */
export async function start(
	given: string,
	io: Io,
	language: InterfaceLanguage,
	texts: CommandLineWords,
): Promise<Report | TargetError> {
	const { own } = texts;
	const root = given === '' ? path.join(io.projectRoot, 'sample-vault') : path.resolve(io.cwd, given);
	const said: string[] = [];
	if (given === '')
		said.push((await makeSampleVault(io.projectRoot, root)) ? own.start.sampleMade : own.start.sampleKept);
	const target = await openTarget(root, io, 'vault', language);
	if (typeof target === 'string') return target;
	if ('code' in target) return refusal(target);
	removeLeftOvers(target.vault.leftOvers);
	said.unshift(own.start.vault(target.vault.root));
	const built = await isBuilt(io.projectRoot);
	const problem = built ? await installPlugin(io.projectRoot, target.vault.root) : null;
	const installed = built && problem === null;
	if (installed) said.push(own.start.installed(PLUGIN_FOLDER));
	else if (!built) said.push(own.start.notBuilt);

	const updated = await update(target, false, io, texts);
	const board = progress(target, io, texts);
	const shown = await showTable(target, io, texts);
	const opening = given === '' ? own.start.openSample(root) : own.start.open(target.vault.root);
	return {
		exit: installed ? updated.exit : EXIT.refused,
		text: [[...said, updated.text].join('\n'), board.text, shown, opening].join('\n\n'),
		data: { ...updated.data, installed, board: board.data },
		// An unreadable note is reported by both the update and the board.
		diagnostics: [
			...new Set([
				...target.settingsProblems,
				...(problem === null ? [] : [problem]),
				...updated.diagnostics,
				...board.diagnostics,
			]),
		],
	};
}

/** The first comparison table of the vault, for a terminal. */
async function showTable(target: CallTarget, io: Io, { own }: CommandLineWords): Promise<string> {
	for (const { path: note } of await updateNotes(target, true, io)) {
		const { grids } = await readTables(target, note);
		const [grid] = grids;
		if (grid !== undefined && grid.length > 1)
			return `${own.start.table(note)}\n${renderTerminalTable(grid, io.stdout.columns ?? DEFAULT_WIDTH)}`;
	}
	return own.start.noTable;
}

const PLUGIN_FILES = ['main.js', 'manifest.json', 'styles.css'];
const FOLDER = PLUGIN_FOLDER.split(path.sep).join('/');

async function isBuilt(projectRoot: string): Promise<boolean> {
	return (await readFile(path.join(projectRoot, 'main.js')).catch(() => null)) !== null;
}

/**
 * Copies the built plugin into a vault: all of its files, or none. The user's settings, files that are identical
 * already, and links to the project itself are left alone.
 *
 * @returns what went wrong, or null.
 */
export async function installPlugin(projectRoot: string, vaultRoot: string): Promise<LocatedDiagnostic | null> {
	try {
		const project = realPath(projectRoot);
		if (isLinkedTo(project, path.join(vaultRoot, PLUGIN_FOLDER))) return null;
		const folder = makeFolder(vaultRoot, FOLDER);
		removeLeftOversIn(folder);
		const found = PLUGIN_FILES.map((name) => findReplacement(project, vaultRoot, folder, name));
		if (await replaceFiles(found.filter((one) => one !== null))) return null;
		return fileFailed(FOLDER, new Error('EBUSY'));
	} catch (error) {
		return fileFailed(FOLDER, error);
	}
}

/** Null where the file is up to date. */
function findReplacement(project: string, vaultRoot: string, folder: string, name: string): Replacement | null {
	const source = path.join(project, name);
	const after = readRegular(realPath(source));
	const target = path.join(folder, name);
	if (!isThere(target)) return { file: target, before: null, after };
	if (isLinkedTo(source, target)) return null;
	const file = insideVault(vaultRoot, `${FOLDER}/${name}`);
	const before = readRegular(file);
	return before.equals(after) ? null : { file, before, after };
}

function isLinkedTo(real: string, file: string): boolean {
	return isThere(file) && realPath(file) === realPath(real);
}
