import { spawnSync } from 'node:child_process';
import process from 'node:process';

/**
 * Whether a program is here that tests play a note's readers with. Where it is missing, and Debian's packages can be
 * installed, it is installed, and a line says so; tests that need it are skipped where it cannot be had.
 *
 * @param debianPackage what holds it in Debian.
 */
export function hasProgram(program: string, argument: string, debianPackage: string): boolean {
	const isHere = (): boolean => spawnSync(program, [argument]).status === 0;
	if (isHere()) return true;
	if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).status !== 0) return false;
	process.stderr.write(`No ${program} found; installing Debian's ${debianPackage}\n`);
	// Another test may be installing something just now.
	const wait = ['-o', 'DPkg::Lock::Timeout=600'];
	for (const given of [['update'], ['install', '-y', '--no-install-recommends', debianPackage]])
		spawnSync('apt-get', [...wait, ...given], { stdio: 'ignore' });
	return isHere();
}
