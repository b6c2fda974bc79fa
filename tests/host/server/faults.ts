import { rm } from 'node:fs/promises';
import path from 'node:path';

/** What the page asks of the disk. */
type DiskOperation = 'read' | 'write' | 'rename' | 'mkdir';

interface Trap {
	readonly operation: DiskOperation;
	readonly path: string | RegExp;
	readonly happen: () => unknown;
	times: number;
}

/** A disk operation that stands still until it is let go. */
interface Held {
	/** Settles once the operation has come to the disk. */
	readonly reached: Promise<void>;
	readonly release: () => void;
}

/** What goes wrong with the disk, on purpose; each is for a path or what a pattern finds in it. */
export class Faults {
	private traps: Trap[] = [];

	constructor(private readonly vault: string) {}

	/** Has something happen just before an operation; what it throws is how the operation fails. */
	before(operation: DiskOperation, at: string | RegExp, happen: () => unknown, times = 1): void {
		this.traps.push({ operation, path: at, happen, times });
	}

	/** The operation fails, as often as said, and changes nothing. */
	fail(
		operation: DiskOperation,
		at: string | RegExp,
		code: 'ENOSPC' | 'EACCES' | 'EIO' | 'ENOENT',
		times = Infinity,
	): void {
		this.before(
			operation,
			at,
			() => {
				throw Object.assign(new Error(`${code}: ${operation} '${String(at)}'`), { code });
			},
			times,
		);
	}

	/** The operation waits until it is let go. */
	hold(operation: DiskOperation, at: string | RegExp): Held {
		const [held, release] = signal();
		const [reached, reach] = signal();
		this.before(operation, at, () => {
			reach();
			return held;
		});
		return { reached, release };
	}

	/** The file is gone when the operation comes to it. */
	vanish(operation: DiskOperation, file: string): void {
		this.before(operation, file, () => rm(path.join(this.vault, file)));
	}

	/** All is well again. */
	clear(): void {
		this.traps = [];
	}

	/** Lets happen what shall happen before an operation. */
	async pass(operation: DiskOperation, file: string): Promise<void> {
		for (const trap of [...this.traps]) {
			if (trap.operation !== operation || trap.times <= 0) continue;
			if (typeof trap.path === 'string' ? trap.path !== file : !trap.path.test(file)) continue;
			trap.times -= 1;
			await trap.happen();
		}
	}
}

/** A promise and what settles it. */
function signal(): [Promise<void>, () => void] {
	let settle = (): void => undefined;
	const promise = new Promise<void>((resolve) => {
		settle = resolve;
	});
	return [promise, settle];
}
