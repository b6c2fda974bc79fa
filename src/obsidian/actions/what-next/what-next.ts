import { normalizePath } from 'obsidian';
import type { PaneType } from 'obsidian';
import { countCitations } from '../../../core/board/citations';
import { noteName } from '../../../core/facts/title';
import { whatNext } from '../../../core/board/what-next';
import type { NextRead } from '../../../core/board/what-next';
import { leavesVault } from '../../../core/links/vault-path';
import type { Host } from '../../host';
import { WhatNextModal } from './what-next-dialog';
import { perform } from '../../base/failures';
import { todayNumber } from '../../base/today';
import { createNote } from '../new-note/new-note';

/** Shows what to read next, and opens what is chosen; a paper without a note gets one. */
export function showWhatNext(host: Host): void {
	const { app, index, texts } = host;
	const { resolvedLinks, unresolvedLinks } = app.metadataCache;
	const citations = countCitations(resolvedLinks, unresolvedLinks, (path) => index.papers.has(path));
	const reads = whatNext(index.papers.values(), citations, todayNumber());
	new WhatNextModal(app, texts, reads, (read, where) => perform(() => open(host, read, where))).open();
}

async function open(host: Host, read: NextRead, where: PaneType | boolean): Promise<void> {
	if (read.kind === 'missing') {
		const title = noteName(read.name);
		// A link with a folder leads nowhere else, unless it leads out of the vault.
		await createNote(
			host,
			title,
			title === read.name || leavesVault(read.name) ? undefined : normalizePath(`${read.name}.md`),
		);
		return;
	}
	const file = host.app.vault.getFileByPath(read.paper.path);
	if (file !== null) await host.app.workspace.getLeaf(where).openFile(file, { active: true });
}
