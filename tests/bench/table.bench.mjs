// How long the data of a comparison takes to build, from facts that are known, at 300 and 3,000 papers: node
// tests/bench/table.bench.mjs
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const core = fileURLToPath(new URL('../../src/core/', import.meta.url));
const { outputFiles } = await build({
	stdin: {
		contents:
			'export { buildComparison } from "./comparison/build-comparison"; export { renderGrid, renderTable } from "./table/render"; export { parseOptions } from "./block/parse-options"; export { columnFor } from "./facts/columns"; export { readStatements } from "./comparison/facts"; export { digestOf } from "./block/digest";',
		resolveDir: core,
		loader: 'ts',
	},
	bundle: true,
	format: 'esm',
	minify: true,
	write: false,
	target: 'es2022',
	platform: 'node',
	banner: { js: 'import { createRequire } from "node:module"; const require = createRequire("file:///");' },
});
const { buildComparison, renderGrid, renderTable, parseOptions, columnFor, readStatements, digestOf } = await import(
	`data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString('base64')}`
);

const names = ['model', 'architecture', 'data', 'training', 'cost', 'difference'];
const defaults = { columns: names.map((name) => columnFor(name)), links: 'wikilink' };

function candidates(count) {
	return Array.from({ length: count }, (_, at) => {
		const properties = {
			model: `Model ${at}`,
			架构: `${at} layers`,
			数据量: `${at}GB of text`,
			training: 'next word',
			cost: `${at}万美金`,
			difference: '**more** of [[it]] | all',
		};
		const facts = {
			...readStatements('', properties, 0),
			path: `Papers/${at}.md`,
			title: `Paper ${at}`,
			isPaper: true,
			readable: true,
		};
		return { linkpath: String(at), alias: '', line: at, heading: '', facts };
	});
}

/** Medians of runs that take turns, so that a slow moment of the machine meets all of them. */
function medians(tasks, rounds = 121) {
	const times = tasks.map(() => []);
	for (let round = 0; round < rounds; round += 1) {
		tasks.forEach((task, index) => {
			const start = performance.now();
			task();
			if (round > 20) times[index].push(performance.now() - start);
		});
	}
	return times.map((list) => list.sort((a, b) => a - b)[list.length >> 1]);
}

const counts = [300, 3000];
const tasks = counts.flatMap((count) => {
	const rows = candidates(count);
	const plain = parseOptions('', defaults, 1).options;
	const sorted = parseOptions('sort: [cost desc, model]\nbest: {data: max}', defaults, 1).options;
	const write = (options) => {
		const grid = renderGrid(buildComparison(options, rows), {
			options,
			language: 'en',
			hubPath: 'Hub.md',
			header: [],
		});
		return renderTable(grid, [], '\n').length + digestOf(grid).length;
	};
	return [() => buildComparison(plain, rows), () => buildComparison(sorted, rows), () => write(plain)];
});
const found = medians(tasks);
counts.forEach((count, at) => {
	const [data, sorted, written] = found.slice(at * 3, at * 3 + 3).map((ms) => ms.toFixed(2));
	console.log(
		`${count} papers: data ${data} ms; sorted, with the best marked ${sorted} ms; written as Markdown ${written} ms`,
	);
});
