import type { Stage } from './driver';
import { launchHost } from './host-launcher';
import { HostStage } from './host-stage';
import { obsidianLauncher } from './launcher';
import type { Versions } from './launcher';
import { ObsidianStage } from './obsidian-stage';

/** Where the specs of a run are played; the run's configuration says it. */
export type StageChoice =
	| { readonly name: 'host' }
	/** The host, started and driven as the app is. */
	| { readonly name: 'stand-in' }
	| { readonly name: 'obsidian'; readonly versions: Versions }
	| { readonly name: 'none'; readonly reason: string };

declare module 'vitest' {
	interface ProvidedContext {
		stage: StageChoice;
	}
}

/** @returns null where there is no such stage on this machine. */
export async function openStage(choice: StageChoice): Promise<Stage | null> {
	switch (choice.name) {
		case 'host':
			return HostStage.open();
		case 'stand-in':
			return ObsidianStage.open(launchHost);
		case 'obsidian':
			return ObsidianStage.open(obsidianLauncher(choice.versions));
		case 'none':
			return null;
	}
}

const shared = new Map<string, Promise<Stage | null>>();

/**
 * The stage of this worker, which all its files share: a browser for each of them would be
 * there until the last one ends.
 */
export function workerStage(choice: StageChoice): Promise<Stage | null> {
	const known = shared.get(choice.name) ?? openStage(choice);
	shared.set(choice.name, known);
	return known;
}

/** Closes the worker's stage; one that is asked for again is opened anew. */
export async function closeWorkerStage(choice: StageChoice): Promise<void> {
	const stage = shared.get(choice.name);
	shared.delete(choice.name);
	await (await stage)?.close();
}
