import { stat } from 'node:fs/promises';
import path from 'node:path';
import { openVault, vaultRootOf } from './disk-vault';
import type { DiskVault } from './disk-vault';
import { readVaultSettings } from './vault-settings';
import type { VaultSettings } from './vault-settings';

/** The vault of a call, and its note where the call names one. */
export interface Target extends VaultSettings {
	readonly vault: DiskVault;
	/** The note's vault path, or null where the whole vault is meant. */
	readonly note: string | null;
}

/** Why a path is no target. */
export type TargetError = 'not-found' | 'not-a-note' | 'not-a-vault';

/**
 * Opens what a call names.
 *
 * @param given a path, relative to `cwd`.
 * @param wanted whether a vault, a note, or either will do.
 */
export async function openTarget(given: string, cwd: string, wanted: 'vault' | 'note' | 'either'): Promise<Target | TargetError> {
	const absolute = path.resolve(cwd, given);
	const found = await stat(absolute).catch(() => null);
	if (found === null) return 'not-found';
	if (found.isDirectory()) {
		if (wanted === 'note') return 'not-a-note';
		return { ...(await readVaultSettings(absolute)), vault: await openVault(absolute), note: null };
	}
	if (wanted === 'vault') return 'not-a-vault';
	if (!/\.md$/iu.test(absolute)) return 'not-a-note';
	const root = await vaultRootOf(absolute);
	const note = path.relative(root, absolute).split(path.sep).join('/');
	return { ...(await readVaultSettings(root)), vault: await openVault(root), note };
}
