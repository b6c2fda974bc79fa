import type { Menu, TFile } from 'obsidian';
import { planDecline } from '../../../core/reading/plan-decline';
import type { Host } from '../../host';
import { perform } from '../../base/failures';
import { reportBatch } from '../../report';

/** Marks notes as not being papers, as one change that can be undone. */
export async function declineAll(host: Host, files: readonly TFile[]): Promise<void> {
	const { names } = host.templates.rules;
	const result = await host.batches.write(files.map((file) => ({ file, plan: (text) => planDecline(text, names) })));
	reportBatch(host, result, host.texts.plugin.notAPaper(result.written.length));
}

/** Adds the item "Not a paper" to the menu of one note or of several notes. */
export function addDeclineItem(host: Host, menu: Menu, files: readonly TFile[]): void {
	const papers = files.filter((file) => host.index.papers.has(file.path));
	if (papers.length === 0) return;
	const title = host.texts.plugin.commands.notAPaper;
	menu.addItem((item) =>
		item
			.setSection('three-pass')
			.setTitle(title)
			.setIcon('file-x')
			.onClick(() => perform(() => declineAll(host, papers))),
	);
}
