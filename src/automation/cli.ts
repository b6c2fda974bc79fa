import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { EXIT } from './report';
import { failureText, run } from './run';

const projectRoot = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

for (const output of [process.stdout, process.stderr]) {
	output.on('error', (error: Error) => {
		// The reader of the output may have stopped reading (`three-pass … | head`).
		if ('code' in error && error.code === 'EPIPE') return;
		process.exitCode = EXIT.refused;
		if (output === process.stdout) process.stderr.write(`${failureText(error, process)}\n`);
	});
}

const exit = await run(process.argv.slice(2), {
	// Read only when needed, because this throws if the folder was deleted.
	get cwd() {
		return process.cwd();
	},
	env: process.env,
	stdout: process.stdout,
	stderr: process.stderr,
	projectRoot,
});
// An output error may have set the exit code already.
process.exitCode ??= exit;
