import type { TFile } from 'obsidian';
import { ageOf } from '../../../core/board/age';
import { historyOf } from '../../../core/board/history';
import type { Host } from '../../host';
import { HistoryModal } from './history-dialog';
import { todayNumber } from '../../base/today';
import { paperIn, readOrTell } from '../reading/transition';

/** Shows how a paper was read so far. */
export async function showHistory(host: Host, file: TFile): Promise<void> {
	const text = await readOrTell(host, file);
	const paper = text === null ? null : paperIn(host, file, text);
	if (paper === null) return;
	new HistoryModal(
		host.app,
		host.texts,
		paper,
		historyOf(paper.progress),
		ageOf(paper.progress, todayNumber()),
	).open();
}
