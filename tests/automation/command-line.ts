import { createHash } from 'node:crypto';
import { cp, lstat, mkdtemp, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { run } from '../../src/automation/run';

export const projectRoot = fileURLToPath(new URL('../..', import.meta.url));
export const sampleVault = path.join(projectRoot, 'tests', 'fixtures', 'vault');

/** What one call of the command line printed, and how it ended. */
interface Ended {
	readonly exit: number;
	readonly out: string;
	readonly err: string;
}

/** Runs `three-pass` inside this process, in English unless `env` says otherwise. */
export async function threePass(
	words: readonly string[],
	cwd = projectRoot,
	env: Record<string, string> = { LANG: 'en_US.UTF-8' },
	root = projectRoot,
): Promise<Ended> {
	let [out, err] = ['', ''];
	const exit = await run(words, {
		cwd,
		env,
		stdout: {
			write: (text) => {
				out += text;
			},
		},
		stderr: {
			write: (text) => {
				err += text;
			},
		},
		projectRoot: root,
	});
	return { exit, out, err };
}

/** A folder that is gone when the test is over. */
export async function temporaryFolder(): Promise<string> {
	const folder = await mkdtemp(path.join(tmpdir(), 'three-pass-'));
	onTestFinished(() => rm(folder, { recursive: true, force: true }));
	return folder;
}

/** A copy of the sample vault. */
export async function copyOfSampleVault(): Promise<string> {
	const folder = await temporaryFolder();
	await cp(sampleVault, folder, { recursive: true });
	return folder;
}

/** A vault of the notes given. */
export async function vaultOf(notes: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
	const folder = await temporaryFolder();
	for (const [name, content] of Object.entries(notes)) {
		await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
		await writeFile(path.join(folder, name), content);
	}
	return folder;
}

export async function note(folder: string, name: string): Promise<string> {
	return readFile(path.join(folder, name), 'utf8');
}

/** The bytes and times of every file below a folder, for "nothing was touched". */
export async function fingerprint(folder: string): Promise<Record<string, string>> {
	const files = await readdir(folder, { recursive: true });
	const entries = await Promise.all(
		files.sort().map(async (file) => {
			const { mtimeNs, ino } = await lstat(path.join(folder, file), { bigint: true });
			const bytes = await readFile(path.join(folder, file)).catch(() => 'folder');
			return [file, `${createHash('sha256').update(bytes).digest('hex')} ${mtimeNs} ${ino}`] as const;
		}),
	);
	return Object.fromEntries(entries.filter(([file]) => /\./u.test(file)));
}
