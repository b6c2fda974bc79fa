import fc from 'fast-check';

// One seed for every property test, so that a failure here fails everywhere; FC_SEED and FC_RUNS
// widen the search by hand.
fc.configureGlobal({
	seed: Number(process.env['FC_SEED'] ?? 20070703),
	numRuns: Number(process.env['FC_RUNS'] ?? 200),
});
