import process from 'node:process';

/**
 * How often and from which seed a property is tried: as often as given and always with the same cases, unless
 * `FUZZ_RUNS` multiplies the number of cases or `FUZZ_SEED` asks for others.
 */
export const fuzz = (runs: number): { numRuns: number; seed: number } => ({
	numRuns: runs * (Number(process.env['FUZZ_RUNS']) || 1),
	seed: Number(process.env['FUZZ_SEED']) || 20261127,
});
