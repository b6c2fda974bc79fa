import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { EXIT } from './io';
import { failureText, run } from './run';

const projectRoot = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

for (const output of [process.stdout, process.stderr]) {
	output.on('error', (error: Error) => {
		// Whoever reads the output may have had enough of it (`three-pass … | head`).
		if ('code' in error && error.code === 'EPIPE') return;
		process.exitCode = EXIT.refused;
		if (output === process.stdout) process.stderr.write(`${failureText(error, process)}\n`);
	});
}

const exit = await run(process.argv.slice(2), {
	// Asked for when it is needed: the folder may have been deleted.
	get cwd() {
		return process.cwd();
	},
	env: process.env,
	stdout: process.stdout,
	stderr: process.stderr,
	projectRoot,
});
// An output that failed has set it already.
process.exitCode ??= exit;
