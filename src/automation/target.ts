import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { LocatedDiagnostic } from '../core/text/diagnostics';
import { isInFolder } from '../core/papers/paper-rules';
import type { InterfaceLanguage } from '../locales/locale';
import { UnreadFolder, fileFailed, openVault, vaultRootOf } from './disk/disk-vault';
import type { DiskVault } from './disk/disk-vault';
import type { Finding, Io } from './report';
import { FileProblem, hasCode, isWithin, realPath } from './disk/real-file';
import { readVaultSettings, withTemplatesOf } from './vault-settings';
import type { VaultSettings } from './vault-settings';

/** The vault of a call, and which of its notes the call names. */
export interface CallTarget extends VaultSettings {
	readonly vault: DiskVault;
	/** The note's vault path, or null where the call names a vault or a folder. */
	readonly note: string | null;
	/** All notes that the call names. */
	readonly notes: readonly string[];
}

export type TargetError = 'not-found' | 'not-a-note' | 'not-a-vault';

/**
 * Opens what a call names. A folder inside a vault stands for its notes, whose links lead to notes of the whole vault.
 *
 * @param given is relative to the working directory.
 * @returns a diagnostic where the vault cannot be read well enough to work on it.
 */
export async function openTarget(
	given: string,
	{ cwd, projectRoot }: Pick<Io, 'cwd' | 'projectRoot'>,
	wanted: 'vault' | 'note' | 'either',
	language: InterfaceLanguage,
): Promise<CallTarget | TargetError | LocatedDiagnostic> {
	const absolute = path.resolve(cwd, given);
	const found = await stat(absolute).catch((error: unknown) =>
		hasCode(error, 'ENOENT', 'ENOTDIR') ? ('not-found' as const) : fileFailed(given, error),
	);
	if (found === 'not-found' || 'code' in found) return found;
	if (found.isDirectory() && wanted === 'note') return 'not-a-note';
	if (!found.isDirectory() && wanted === 'vault') return 'not-a-vault';
	if (!found.isDirectory() && !/\.md$/iu.test(absolute)) return 'not-a-note';
	const root = await vaultRootOf(absolute);
	const inside = path.relative(root, absolute).split(path.sep).join('/');
	if (!isWithin(realPath(root), realPath(absolute))) return fileFailed(inside, new FileProblem('OUTSIDE'));
	const settings = readVaultSettings(root, language, projectRoot);
	if ('code' in settings) return settings;
	try {
		const vault = openVault(root);
		const known = withTemplatesOf(vault, settings);
		if (!found.isDirectory()) return { ...known, vault, note: inside, notes: [inside] };
		return {
			...known,
			vault,
			note: null,
			notes: vault.notes.filter((note) => inside === '' || isInFolder(note, inside)),
		};
	} catch (error) {
		return fileFailed(error instanceof UnreadFolder && error.folder !== '' ? error.folder : given, error);
	}
}

/**
 * The findings worth printing. For a whole vault, linked notes without a row are named only for notes with a table that
 * has no rows at all, because many notes with tables also link to people and topics.
 */
export function worthPrinting<One extends Finding>({ note }: CallTarget, found: readonly One[]): One[] {
	const empty = new Set(found.filter(({ code }) => code === 'rows-none').map(({ path }) => path));
	return found.filter(({ code, path }) => note !== null || code !== 'rows-left-out' || empty.has(path));
}
