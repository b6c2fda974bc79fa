// The command line as a process of its own, against a process that only reads the same files. Processor time is
// compared, because other work on the machine stretches the time on the clock.
import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { removeFolders, root, temporaryFolder } from '../browser/driver/sample-vault';
import { vaultNotes } from './generate';
import type { VaultSize } from './generate';
import { medianOf } from './measure';
import type { Figure } from './measure';

const run = promisify(execFile);

/** Tells the milliseconds of processor time that a program took, at its end. */
const TELL_TIME =
	"process.on('exit', () => { const { user, system } = process.cpuUsage(); process.stderr.write('cpu ' + (user + system) / 1000 + '\\n'); });";
const READ_FILES = `${TELL_TIME}
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
const entries = await readdir(process.argv[1], { recursive: true, withFileTypes: true });
const files = entries.filter((one) => one.isFile()).map((one) => path.join(one.parentPath, one.name));
let next = 0;
let length = 0;
const work = async () => { while (next < files.length) length += (await readFile(files[next++], 'utf8')).length; };
await Promise.all(Array.from({ length: 32 }, work));
`;

async function processorTime(...words: readonly string[]): Promise<number> {
	const { stderr } = await run(process.execPath, [...words], { maxBuffer: 1e9 });
	return Number(/cpu ([\d.]+)/u.exec(stderr)?.[1] ?? NaN);
}

/** What \`progress\` takes over a vault, against a process that reads the same files, 32 at a time. */
export async function progressFigure(name: string, size: VaultSize, goal: number | null, rounds = 5): Promise<Figure> {
	const vault = await temporaryFolder('bench-vault');
	try {
		for (const [file, text] of vaultNotes(3, size)) {
			await mkdir(path.join(vault, path.dirname(file)), { recursive: true });
			await writeFile(path.join(vault, file), text);
		}
		const [ours, theirs]: [number[], number[]] = [[], []];
		for (let round = 0; round < rounds; round += 1) {
			const preload = `data:text/javascript,${encodeURIComponent(TELL_TIME)}`;
			ours.push(await processorTime('--import', preload, path.join(root, 'dist/cli.js'), 'progress', vault));
			theirs.push(await processorTime('--input-type=module', '--eval', READ_FILES, vault));
		}
		return { name, against: 'the files read alone', ours: medianOf(ours), theirs: medianOf(theirs), goal };
	} finally {
		await removeFolders(vault);
	}
}
