// Measures contestants against one another. Machines differ and are noisy, so only ratios of one run mean anything.

/** One line of the table of figures: what was measured against what, and the goal. */
export interface Figure {
	readonly name: string;
	readonly against: string;
	/** Milliseconds, medians of the same run. */
	readonly ours: number;
	readonly theirs: number;
	/** The highest ratio of ours to theirs that is good enough; null where there is no goal. */
	readonly goal: number | null;
}

/** Medians of tasks that take turns, so that a slow moment of the machine meets all of them. In milliseconds. */
export function medians(tasks: readonly (() => unknown)[], rounds: number, warmUp = Math.ceil(rounds / 4)): number[] {
	const times = tasks.map((): number[] => []);
	for (let round = -warmUp; round < rounds; round += 1)
		for (const [at, task] of tasks.entries()) {
			const start = performance.now();
			task();
			if (round >= 0) times[at]?.push(performance.now() - start);
		}
	return times.map(medianOf);
}

export function medianOf(numbers: readonly number[]): number {
	return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN;
}

export function ratioOf({ ours, theirs }: Figure): number {
	return ours / theirs;
}

/** A figure as a line of a Markdown table. */
export function figureLine(figure: Figure): string {
	const { name, against, ours, theirs, goal } = figure;
	const ratio = ratioOf(figure);
	const verdict = goal === null ? '' : ratio <= goal ? 'holds' : 'does not hold';
	return `| ${[name, against, `${shown(ours)} ms`, `${shown(theirs)} ms`, `${shown(ratio)} ×`, goal === null ? '' : `≤ ${goal} ×`, verdict].join(' | ')} |`;
}

export const FIGURE_HEAD =
	'| what | against | ours | theirs | ratio | goal | |\n| --- | --- | --- | --- | --- | --- | --- |';

function shown(value: number): string {
	return value.toPrecision(3);
}
