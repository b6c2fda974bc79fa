import { createHash, randomUUID } from 'node:crypto';
import { lstatSync, readdirSync, rmSync } from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import { assertUnmoved, hasCode } from './real-file';

/** The age, in milliseconds, after which no run can still be writing its temporary file. */
const OLD_MS = 3_600_000;
/** Process ids are only unique on one machine, and several machines may share a vault. */
const MACHINE = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);
const NAME = /^\.three-pass-(?:([0-9a-f]{8})-(\d{1,10})-)?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\.tmp$/u;

/**
 * A name for a temporary file that will replace another one. The leading dot makes Obsidian and sync tools ignore it.
 * The name is not derived from that of the other file, because that one may already have the maximum length.
 */
export function temporaryName(): string {
	return `.three-pass-${MACHINE}-${process.pid}-${randomUUID()}.tmp`;
}

/** Whether a file has the name of a temporary file of this program. */
export function isTemporary(name: string): boolean {
	return NAME.test(name);
}

/** Removes the temporary files that a killed run left in a folder. */
export function removeLeftOversIn(folder: string): void {
	removeLeftOvers(
		readdirSync(folder)
			.filter(isTemporary)
			.map((name) => path.join(folder, name)),
	);
}

/**
 * Removes those temporary files, given by their real paths, that no process is writing any more. A file that cannot be
 * removed stays.
 */
export function removeLeftOvers(files: readonly string[]): void {
	for (const file of files) {
		try {
			assertUnmoved(file);
			if (isLeftOver(file)) rmSync(file);
		} catch {
			// The file does no harm, and the next run tries again.
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
