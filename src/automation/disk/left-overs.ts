import { createHash, randomUUID } from 'node:crypto';
import { lstatSync, readdirSync, rmSync } from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import { assertUnmoved, hasCode } from './real-file';

/** A temporary file of this age is no longer being written by any run. */
const OLD_MS = 3_600_000;
/** Process ids are unique only on one machine, and several machines may share a vault. */
const MACHINE = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);
const NAME = /^\.three-pass-(?:([0-9a-f]{8})-(\d{1,10})-)?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\.tmp$/u;

/**
 * A name for a temporary file that will replace another one. The leading dot makes Obsidian and sync tools ignore it.
 * It does not contain the other file's name, which may already have the maximum length.
 */
export function temporaryName(): string {
	return `.three-pass-${MACHINE}-${process.pid}-${randomUUID()}.tmp`;
}

/** Whether a file has a name that `temporaryName` gives. */
export function isTemporary(name: string): boolean {
	return NAME.test(name);
}

/** Removes the temporary files that killed runs left in a folder. */
export function removeLeftOversIn(folder: string): void {
	removeLeftOvers(
		readdirSync(folder)
			.filter(isTemporary)
			.map((name) => path.join(folder, name)),
	);
}

/** Removes temporary files, given by real path, that nobody is writing any more. What cannot be removed stays. */
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
