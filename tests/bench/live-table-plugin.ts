/** What `live-table.ts` runs in the page: a plugin, so that it draws with what the app gives. */
import { Component, MarkdownRenderer, Plugin } from 'obsidian';
import { buildComparison } from '../../src/core/comparison/build-comparison';
import type { Comparison } from '../../src/core/comparison/comparison';
import { readFacts } from '../../src/core/comparison/facts';
import { parseOptions } from '../../src/core/comparison/options';
import type { Candidate } from '../../src/core/comparison/rows';
import { placeOf } from '../../src/core/comparison/place';
import { TableDrawing } from '../../src/obsidian/live-table/draw-table';
import { buildLiveGrid } from '../../src/obsidian/live-table/table-cells';
import { DEFAULT_SETTINGS, paperRules, tableDefaults } from '../../src/settings';

declare global {
	interface Window {
		/** Milliseconds of one run, or of the changing of one note. */
		bench(what: 'data' | 'ours' | 'naive' | 'change', papers: number): Promise<number>;
	}
}

const { options } = parseOptions(
	'columns: [model, architecture, params, data, training, cost, difference]',
	tableDefaults(DEFAULT_SETTINGS, '2026-01-01', 'en'),
	1,
);

const NO_LINKS = { resolve: () => null, linkpathTo: (path: string) => path };

export default class BenchPlugin extends Plugin {
	override onload(): void {
		window.bench = (what, papers) => this.run(what, candidatesOf(papers));
	}

	private async run(what: 'data' | 'ours' | 'naive' | 'change', candidates: readonly Candidate[]): Promise<number> {
		const start = performance.now();
		const comparison = buildComparison(options, candidates, placeOf('Hub.md', '', NO_LINKS, { language: 'en' }));
		if (what === 'data') return performance.now() - start;
		const place = document.body.createDiv({
			cls: 'markdown-rendered three-pass-live',
			attr: { style: 'position: fixed; inset: 0; z-index: 999; overflow: auto; background: white;' },
		});
		const component = this.addChild(new Component());
		try {
			return what === 'naive'
				? await this.drawNaive(place, comparison, component)
				: await this.draw(place, comparison, component, what === 'change' ? candidates : null);
		} finally {
			this.removeChild(component);
			place.remove();
			await painted();
		}
	}

	private async draw(
		place: HTMLElement,
		comparison: Comparison,
		component: Component,
		changed: readonly Candidate[] | null,
	): Promise<number> {
		const drawing = new TableDrawing(
			place.createDiv({ cls: 'three-pass-scroll' }),
			{ name: '', kept: () => null, onDrawn: () => undefined },
			{ app: this.app, sourcePath: '', component },
		);
		const gridOf = (shown: Comparison): ReturnType<typeof buildLiveGrid> =>
			buildLiveGrid({ comparison: shown, options, language: 'en', sort: null });
		const start = performance.now();
		await drawing.draw(gridOf(comparison));
		await painted();
		if (changed === null) return performance.now() - start;
		const before = performance.now();
		await drawing.draw(
			gridOf(
				buildComparison(
					options,
					changed.map((candidate, at) => (at === 7 ? candidateOf(at, 'changed') : candidate)),
					placeOf('Hub.md', '', NO_LINKS, { language: 'en' }),
				),
			),
		);
		place.getBoundingClientRect();
		return performance.now() - before;
	}

	private async drawNaive(place: HTMLElement, { columns, rows }: Comparison, component: Component): Promise<number> {
		const start = performance.now();
		const table = place.createEl('table');
		const head = table.createEl('thead').createEl('tr');
		for (const column of columns) head.createEl('th', { text: column.key });
		const body = table.createEl('tbody');
		const work = rows.flatMap((row) => {
			const line = body.createEl('tr');
			return row.cells.map((cell, at) =>
				MarkdownRenderer.render(
					this.app,
					at === 0 ? `[[${row.linkpath}|${cell.markdown}]]` : cell.markdown,
					line.createEl('td'),
					'',
					component,
				),
			);
		});
		await Promise.all(work);
		await painted();
		return performance.now() - start;
	}
}

/** Until the next frame is on screen. */
function painted(): Promise<void> {
	return new Promise((resolve) => {
		window.requestAnimationFrame(() => {
			const { port1, port2 } = new MessageChannel();
			port1.onmessage = () => resolve();
			port2.postMessage(null);
		});
	});
}

function candidatesOf(papers: number): Candidate[] {
	return Array.from({ length: papers }, (_, at) => candidateOf(at, 'WebText'));
}

function candidateOf(at: number, data: string): Candidate {
	const text = `---\npass: 1\nmodel: Model ${at}\narchitecture: Decoder, ${at % 96} layers\nparams: ${at}M\ndata: ${data}\ntraining: "**Unsupervised**, then [[fine-tuned]]"\ncost: ${at} GPU days\ndifference: The model is larger than the one before it, and learns from ${at} more\n---\n`;
	return {
		linkpath: `p${at}`,
		alias: '',
		line: 0,
		heading: '',
		facts: readFacts(`Many/p${at}.md`, text, paperRules(DEFAULT_SETTINGS)),
	};
}
