// Compares the block scanner and the link reader with markdown-it in one run: node tests/bench/scan.bench.mjs
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import MarkdownIt from 'markdown-it';

const core = fileURLToPath(new URL('../../src/core/markdown/', import.meta.url));
const { outputFiles } = await build({
	stdin: {
		contents: 'export * from "./blocks"; export { readLinks } from "./links";',
		resolveDir: core,
		loader: 'ts',
	},
	bundle: true,
	format: 'esm',
	minify: true,
	write: false,
	target: 'es2022',
});
const { scanBlocks, readLinks } = await import(
	`data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString('base64')}`
);

const note = readFileSync(new URL('../fixtures/vault/GPT系列论文对比.md', import.meta.url), 'utf8');
const body = note.slice(note.indexOf('\n---\n') + 5);
const prose =
	'The model reads the whole paper and answers one question after the other; see [[Attention|the first one]] and [its code](https://example.com/x).\nA second line of the same paragraph, with `code` and **bold** words in it.\n\n';
const english = `# Pass 1: five Cs\n\n| Question | Answer |\n| --- | --- |\n| Category | A measurement paper |\n| Context | Builds on [[BERT]] |\n\n${prose.repeat(3)}## Notes\n\n- a point about the data\n- another one\n    - with a detail\n1. first\n2. second\n\n> [!note] Callout\n> which says something\n\n\`\`\`python\nprint("hello")\nfor i in range(3): pass\n\`\`\`\n\n- [ ] read the appendix\n- [x] read the abstract\n\n`;
const samples = { 'real note': body.repeat(20), 'English notes': english.repeat(40), prose: prose.repeat(300) };

/** Medians of runs that take turns, so that a slow moment of the machine meets all of them. */
function medians(tasks, rounds = 201) {
	const times = tasks.map(() => []);
	for (let round = 0; round < rounds; round += 1) {
		tasks.forEach((task, index) => {
			const start = performance.now();
			task();
			if (round > 40) times[index].push(performance.now() - start);
		});
	}
	return times.map((list) => list.sort((a, b) => a - b)[list.length >> 1]);
}

/** Rows are split when their cells are asked for: this asks for all. */
function scanWithCells(text) {
	let cells = 0;
	for (const block of scanBlocks(text)) {
		if (block.kind !== 'table') continue;
		cells += block.header.cells.length;
		for (const row of block.rows) cells += row.cells.length;
	}
	return cells;
}

const markdownIt = new MarkdownIt({ html: true });
for (const [name, text] of Object.entries(samples)) {
	const [scan, cells, links, reference] = medians([
		() => scanBlocks(text),
		() => scanWithCells(text),
		() => readLinks(text),
		() => markdownIt.parse(text, {}),
	]);
	const rate = (text.length / 1000 / scan).toFixed(0);
	console.log(
		`${name} (${text.length} chars): scan ${scan.toFixed(3)} ms (${rate} million chars/s), with all cells ${cells.toFixed(3)} ms, links ${links.toFixed(3)} ms, markdown-it ${reference.toFixed(2)} ms; faster by ${(reference / scan).toFixed(1)}, ${(reference / cells).toFixed(1)} and ${(reference / links).toFixed(1)}`,
	);
}

const MEGABYTE = 1_000_000;
const fill = (unit) => unit.repeat(Math.ceil(MEGABYTE / unit.length));
const hostile = [
	'|',
	'|\n',
	'| a |\n',
	'| a | b |\n| - |\n',
	'|-',
	'>',
	'> \n',
	'>\n',
	'- - - -',
	'- ',
	'- - - a\n',
	'1. ',
	'* * \n',
	'`',
	'` `` ``` ',
	'`\n',
	'```\n',
	'[',
	'[[',
	'[[[a]',
	'[a](',
	'[a](<',
	'[a](b "',
	'[a](((',
	'![',
	'](',
	']',
	'$',
	'$a ',
	'$$ ',
	'$a$ ',
	'<!--',
	'<!-- \n',
	'<',
	'<a ',
	'<a b="',
	'</',
	'<script>',
	'\\',
	'%%',
	'%% a\n',
	'#',
	'# ',
	'=\n',
	'-\n',
	'a\n-\n',
	'_ ',
	'\t',
	'\t- a\n',
	'  - a\n',
	'> - ',
	'>- ',
	'a\r\n',
].map((unit) => [unit, fill(unit)]);
hostile.push(
	['nested items, blank lines', `${'- '.repeat(250_000)}a${'\n'.repeat(500_000)}`],
	['nested items, lines', `${'- '.repeat(250_000)}a\n${'b\n\n'.repeat(170_000)}`],
	['quoted nested items, >', `> ${'- '.repeat(250_000)}a\n${'>\n'.repeat(250_000)}`],
	['deepening', Array.from({ length: 1400 }, (_, depth) => `${' '.repeat(depth)}- a`).join('\n')],
	['runs', Array.from({ length: 1400 }, (_, length) => '`'.repeat(length + 1)).join(' ')],
	['deep quotes', `${'>'.repeat(500_000)}a\n${'>\n'.repeat(250_000)}`],
);
let worst = 0;
for (const [name, text] of hostile) {
	// Without a bracket there are no links to look for.
	for (const [task, run] of [
		['scan', scanBlocks],
		['links', readLinks],
		['links after a bracket', (source) => readLinks(`[]${source}`)],
	]) {
		const start = performance.now();
		run(text);
		const time = performance.now() - start;
		worst = Math.max(worst, time);
		if (time > 150) console.log(`slow: ${task} of ${JSON.stringify(name)} took ${time.toFixed(0)} ms`);
	}
}
console.log(`hostile megabytes: ${hostile.length} texts, slowest ${worst.toFixed(0)} ms`);
