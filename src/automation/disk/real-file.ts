import { closeSync, constants, fstatSync, lstatSync, mkdirSync, openSync, readFileSync, realpathSync } from 'node:fs';
import type { Stats } from 'node:fs';
import path from 'node:path';

/*
 * Where files really are. A vault may come from somebody else, so nothing in it may lead out of it: a link is followed
 * to its end before anything is opened, and checked again right before anything is written. Only real paths are
 * compared, because the vault itself may be behind a link.
 */

/** Why a file is left alone although the system would open it. */
type ProblemCode = 'OUTSIDE' | 'IRREGULAR' | 'SWAPPED' | 'READONLY';

/** Thrown instead of the system's error; its message is its code. */
export class FileProblem extends Error {
	constructor(readonly code: ProblemCode) {
		super(code);
	}
}

/** Where a path leads after all links. @throws the system's error if it leads nowhere. */
export function realPath(file: string): string {
	return realpathSync.native(file);
}

/**
 * The real path of something in a vault.
 *
 * @param linked a folder outside of the vault whose files may be linked into it; '' for none.
 * @throws if it leads nowhere, or out of the vault.
 */
export function insideVault(root: string, vaultPath: string, linked = ''): string {
	const file = realPath(path.join(root, ...vaultPath.split('/')));
	if (!isWithin(realPath(root), file) && path.dirname(file) !== linked) throw new FileProblem('OUTSIDE');
	return file;
}

/** Whether a real path is that of a folder or lies below it. */
export function isWithin(folder: string, file: string): boolean {
	const inside = path.relative(folder, file);
	return !path.isAbsolute(inside) && inside.split(path.sep)[0] !== '..';
}

/** The real path of a vault's folder, created if missing. @throws if it leads out of the vault or cannot be created. */
export function makeFolder(root: string, folder: string): string {
	const within = realPath(root);
	let made = within;
	for (const name of folder.split('/').filter((part) => part !== '')) {
		const next = path.join(made, name);
		try {
			mkdirSync(next);
		} catch (error) {
			if (!hasCode(error, 'EEXIST')) throw error;
		}
		made = realPath(next);
		if (!isWithin(within, made)) throw new FileProblem('OUTSIDE');
	}
	return made;
}

/**
 * Reads a file by its real path. A pipe, a device or a socket is never opened, because reading it may wait for ever. If
 * one takes the file's place at the last moment, opening it does not wait, and it is not read.
 *
 * @throws the system's error, or an error of its own if it is not a regular file or was moved.
 */
export function readRegular(file: string): Buffer {
	assertRegular(lstatSync(file));
	const handle = openSync(file, constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW);
	try {
		assertRegular(fstatSync(handle));
		assertUnmoved(file);
		return readFileSync(handle);
	} finally {
		closeSync(handle);
	}
}

/** @throws if it is not a regular file. */
export function assertRegular(found: Stats): void {
	if (found.isDirectory()) throw new Error('EISDIR');
	if (!found.isFile()) throw new FileProblem('IRREGULAR');
}

/** @throws if a path is no longer a real path, because it or a folder above it was replaced by a link. */
export function assertUnmoved(file: string): void {
	if (realPath(file) !== file) throw new FileProblem('SWAPPED');
}

/** Whether anything exists at a path, even a link that leads nowhere. */
export function isThere(file: string): boolean {
	try {
		lstatSync(file);
		return true;
	} catch (error) {
		if (hasCode(error, 'ENOENT')) return false;
		throw error;
	}
}

/** Whether an error is a system error with one of these codes. */
export function hasCode(error: unknown, ...codes: readonly string[]): boolean {
	return error instanceof Error && 'code' in error && typeof error.code === 'string' && codes.includes(error.code);
}
