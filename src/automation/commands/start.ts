import path from 'node:path';
import type { InterfaceLanguage } from '../../locales/locale';
import { EXIT } from '../io';
import type { Io } from '../io';
import { openTarget } from '../target';
import type { CallTarget, TargetError } from '../target';
import { renderTerminalTable } from '../terminal';
import { removeLeftOvers } from '../disk/left-overs';
import { makeSampleVault } from '../disk/sample-vault';
import { installPlugin, isBuilt } from '../install-plugin';
import { refusal } from '../report';
import type { Report, CommandLineWords } from '../report';
import { PLUGIN_FOLDER } from '../vault-settings';
import { progress } from './progress';
import { readTables } from './table';
import { updateNotes, update } from './update';

const DEFAULT_WIDTH = 100;

/**
 * Installs the plugin into a vault (the sample vault where none is named), brings its tables up to
 * date and shows what is in it.
 */
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
		// A note that cannot be read keeps both from it.
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
