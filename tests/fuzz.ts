/** How long a property is looked for a counterexample, and where the search starts: `FUZZ_RUNS=50 FUZZ_SEED=7` looks fifty times as long, elsewhere. */
export function fuzz(runs: number): { numRuns: number; seed: number } {
	return { numRuns: runs * Number(process.env['FUZZ_RUNS'] ?? 1), seed: Number(process.env['FUZZ_SEED'] ?? 20261127) };
}
