import { expect, inject, test as plain } from 'vitest';
import type { Driver } from './driver';
import { HostDriver, HostStage } from './host-stage';
import type { HostBootOptions } from './host-stage';
import { closeWorkerStage, workerStage } from './stages';

const UNCHANGED: HostBootOptions = {};

/**
 * A spec. `app` is a vault of its own on the stage of the run, booted as `boot` says, and nothing may be left in its
 * console. What asks for `host` or `hostStage` is played on the host alone.
 *
 * For another boot, a file extends it: `const test = spec.extend('boot', { language: 'zh' })`. `test.override` would
 * reach the files that the same worker plays next.
 */
export const test = plain
	.extend('choice', { scope: 'worker' }, () => inject('stage'))
	.extend('opened', { scope: 'worker' }, async ({ choice }, { onCleanup }) => {
		onCleanup(() => closeWorkerStage(choice));
		return workerStage(choice);
	})
	.extend('stage', ({ opened, choice, skip }) => opened ?? skip(choice.name === 'none' ? choice.reason : ''))
	.extend('hostStage', ({ stage, skip }) => (stage instanceof HostStage ? stage : skip('for the host alone')))
	.extend('boot', UNCHANGED)
	.extend('app', async ({ stage, boot }, { onCleanup }): Promise<Driver> => {
		const app = await stage.boot(boot);
		onCleanup(async () => {
			const complaints = await app.complaints();
			await app.close();
			expect(complaints).toEqual([]);
		});
		return app;
	})
	.extend('host', ({ hostStage, app, skip }) =>
		hostStage instanceof HostStage && app instanceof HostDriver ? app : skip('for the host alone'),
	);
