import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from './run';

const projectRoot = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

process.exitCode = await run(process.argv.slice(2), {
	cwd: process.cwd(),
	env: process.env,
	stdout: process.stdout,
	stderr: process.stderr,
	projectRoot,
});
