import { createHash, randomUUID } from 'node:crypto';
import { lstatSync, readdirSync, rmSync } from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import { assertUnmoved, hasCode } from './real-file';

/** After this long no run can still be writing its file. */
const OLD_MS = 3_600_000;
/** Processes are counted anew on every machine, and a vault may be shared by several. */
const MACHINE = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);
const NAME = /^\.three-pass-(?:([0-9a-f]{8})-(\d{1,10})-)?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\.tmp$/u;

/**
 * A name for a file that is to take the place of another one. A dot keeps Obsidian and sync tools away, and a name of
 * its own has room where the other's is as long as a name can be.
 */
export function temporaryName(): string {
	return `.three-pass-${MACHINE}-${process.pid}-${randomUUID()}.tmp`;
}

/** Whether a file is called as this program calls its temporary ones. */
export function isTemporary(name: string): boolean {
	return NAME.test(name);
}

/** Removes what a run that was ended by force left in a folder. */
export function removeLeftOversIn(folder: string): void {
	removeLeftOvers(
		readdirSync(folder)
			.filter(isTemporary)
			.map((name) => path.join(folder, name)),
	);
}

/** Removes temporary files, by their real paths, that no process still writes. One that cannot be removed stays. */
export function removeLeftOvers(files: readonly string[]): void {
	for (const file of files) {
		try {
			assertUnmoved(file);
			if (isLeftOver(file)) rmSync(file);
		} catch {
			// It is in nobody's way, and the next run tries again.
		}
	}
}

function isLeftOver(file: string): boolean {
	const found = lstatSync(file);
	if (!found.isFile()) return false;
	if (found.mtimeMs < Date.now() - OLD_MS) return true;
	const [, machine, id = ''] = NAME.exec(path.basename(file)) ?? [];
	return machine === MACHINE && !isRunning(Number(id));
}

function isRunning(id: number): boolean {
	try {
		return process.kill(id, 0);
	} catch (error) {
		return !hasCode(error, 'ESRCH');
	}
}
