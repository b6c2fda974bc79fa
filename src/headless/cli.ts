import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from './run';

const projectRoot = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

// Whoever reads the output may have had enough of it (`three-pass … | head`).
process.stdout.on('error', (error: unknown) => {
	if (!(error instanceof Error && 'code' in error && error.code === 'EPIPE')) throw error;
});

process.exitCode = await run(process.argv.slice(2), {
	cwd: process.cwd(),
	env: process.env,
	stdout: process.stdout,
	stderr: process.stderr,
	projectRoot,
});
