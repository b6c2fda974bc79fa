import { joinPath } from './resolve';

/**
 * What a user wrote as the path of a folder or note, as a vault path: from the top of the vault, without outer slashes,
 * `.` and `..`. A path that leads out of the vault stays as it is written, so that it can be named.
 */
export function vaultPath(written: string): string {
	const path = written.trim().replace(/\\/gu, '/');
	return joinPath('', path) ?? path;
}

/**
 * Whether a path with `/` would lead out of the vault, on any system: by `..`, which Windows also reads with dots and
 * spaces behind it, by a drive, or by NUL, which ends a path.
 */
export function leavesVault(path: string): boolean {
	return /^[a-z]:|\0|(?:^|\/)\.\.[. ]*(?:\/|$)/iu.test(path);
}
