import type { TestProject } from 'vitest/node';
import manifest from '../../../manifest.json';
import { fetchObsidian } from './launcher';
import type { StageChoice } from './stages';

/** Gets the app, or says why it cannot be had; where `E2E_REQUIRED=1` asks for it, that is a failure. */
export async function chooseObsidian(env: Readonly<Record<string, string | undefined>>): Promise<StageChoice> {
	const wanted = {
		app: env['OBSIDIAN_VERSION'] ?? 'latest',
		installer: env['OBSIDIAN_INSTALLER_VERSION'] ?? 'latest',
	};
	try {
		return { name: 'obsidian', versions: await fetchObsidian(wanted, manifest.minAppVersion) };
	} catch (error) {
		const [reason = ''] = String(error instanceof Error ? error.message : error).split('\n');
		if (env['E2E_REQUIRED'] === '1')
			throw new Error(`Obsidian not available (${reason}), and E2E_REQUIRED=1 asks for it`, { cause: error });
		return { name: 'none', reason: `Obsidian not available (${reason})` };
	}
}

/** Tells the specs of the run whether there is an app to run in. */
export async function setup(project: TestProject): Promise<void> {
	const stage = await chooseObsidian(process.env);
	process.stdout.write(
		stage.name === 'obsidian'
			? `Obsidian ${stage.versions.app}, installer ${stage.versions.installer}\n`
			: stage.name === 'none'
				? `skipped: ${stage.reason}\n`
				: '',
	);
	project.provide('stage', stage);
}
