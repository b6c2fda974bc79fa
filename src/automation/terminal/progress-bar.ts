import type { Writable } from 'node:stream';
import { SingleBar } from 'cli-progress';
import type { Output } from '../io';

/** Shows how far long work is. */
export interface Progress {
	step(): void;
	stop(): void;
}

/** Work below this many notes is over before a bar could be read. */
const LONG_WORK = 500;
const SILENT: Progress = { step: () => undefined, stop: () => undefined };

/**
 * A progress bar for long work, on a terminal only.
 *
 * @param total how many steps there are.
 */
export function startProgress(output: Output, total: number): Progress {
	if (output.isTTY !== true || total < LONG_WORK || !isStream(output)) return SILENT;
	const bar = new SingleBar({
		format: '{bar} {value}/{total}',
		stream: output,
		hideCursor: true,
		clearOnComplete: true,
	});
	bar.start(total, 0);
	return { step: () => bar.increment(), stop: () => bar.stop() };
}

function isStream(output: Output): output is Output & Writable {
	return 'on' in output && 'end' in output;
}
