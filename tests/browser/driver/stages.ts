import type { Stage } from './driver';
import { HostStage } from './host-stage';

/** Where the specs of a run are played; the run's configuration says it. */
export type StageChoice = { readonly name: 'host' } | { readonly name: 'none'; readonly reason: string };

declare module 'vitest' {
	interface ProvidedContext {
		stage: StageChoice;
	}
}

/** @returns null where there is no such stage on this machine. */
export async function openStage(choice: StageChoice): Promise<Stage | null> {
	return choice.name === 'host' ? HostStage.open() : null;
}
