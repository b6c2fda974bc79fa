import type { App, Command, TFile } from 'obsidian';
import type { Step } from '../core/papers/reading-state';
import { mayHoldBlock, mayHoldTable } from '../core/block/block';
import { fillGaps } from './actions/gaps/gaps';
import { createPaperNote } from './actions/new-note/new-note';
import { canFinish, finishThisPass } from './actions/reading/finish-pass';
import { insertTable, updateAllTables, updateTables } from './actions/tables/tables';
import type { Host } from './host';
import { activeNote, editorOf } from './vault/open-notes';
import { perform } from './base/failures';
import { undoBatch } from './report';
import { openProgress } from './sidebar/view-state';
import { exportTable } from './actions/export/export';
import { showHistory } from './actions/history/history';
import { canStep, declineAll, setState, stepName, stepWith } from './actions/reading/steps';
import { askStatusWords, hasUnknownWords } from './actions/status-words/status-words';
import { timerCan, toggleTimer } from './actions/reading/timing';
import { showWhatNext } from './actions/what-next/what-next';
import { adoptTable, standsInTypedTable } from './actions/adopt/adopt';
import { copyTemplate } from './actions/reading/copy-template';
import { goToOpenQuestion } from './actions/reading/next-question';
import { insertPasses, insertThePass } from './actions/reading/passes';

/** Steps that readers take many times a day, so each is a command that can get a hotkey. */
const STEPS: readonly { readonly id: string; readonly icon: string; readonly step: Step }[] = [
	{ id: 'next-step', icon: 'arrow-right', step: 'next' },
	{ id: 'previous-step', icon: 'arrow-left', step: 'back' },
];

/** The commands of the palette. What a suggester can ask, such as which pass to insert, is not a command of its own. */
export function commandsOf(host: Host): Command[] {
	const { app, index } = host;
	const names = host.texts.plugin.commands;

	/** A command on the active note, offered only if the note is suitable. */
	const onNote = (
		run: (file: TFile) => Promise<void> | void,
		suits: (file: TFile) => boolean = () => true,
	): Pick<Command, 'checkCallback'> => ({
		checkCallback: (checking) => {
			const file = activeNote(app.workspace);
			if (file === null || !suits(file)) return false;
			if (!checking) perform(() => run(file));
			return true;
		},
	});
	const isPaper = (file: TFile): boolean => index.papers.has(file.path);

	return [
		{
			id: 'new-note',
			name: names.newNote,
			icon: 'file-plus-2',
			callback: () => perform(() => createPaperNote(host)),
		},
		{
			id: 'insert-all-passes',
			name: names.insertAllPasses,
			icon: 'list-plus',
			...onNote((file) => insertPasses(host, file, 'all')),
		},
		{
			id: 'insert-next-pass',
			name: names.insertNextPass,
			icon: 'list-plus',
			...onNote((file) => insertPasses(host, file, 'next')),
		},
		{
			id: 'insert-pass',
			name: names.insertPass,
			icon: 'list-plus',
			...onNote((file) => insertThePass(host, file)),
		},
		{
			id: 'copy-template',
			name: names.copyTemplate,
			icon: 'copy-plus',
			callback: () => perform(() => copyTemplate(host)),
		},
		{
			id: 'finish-pass',
			name: names.finishPass,
			icon: 'check-check',
			...onNote(
				(file) => finishThisPass(host, file),
				(file) => canFinish(host.index, file),
			),
		},
		{ id: 'set-state', name: names.setState, icon: 'list-ordered', ...onNote((file) => setState(host, file)) },
		...STEPS.map(({ id, icon, step }) => ({
			id,
			name: stepName(host.texts, step),
			icon,
			...onNote(
				(file) => stepWith(host, file, step),
				(file) => canStep(host.index, file, step),
			),
		})),
		{
			id: 'toggle-timer',
			name: names.toggleTimer,
			icon: 'timer',
			checkCallback: (checking) => {
				const file = activeNote(app.workspace);
				if (timerCan(host, file) === null) return false;
				if (!checking) perform(() => toggleTimer(host, file));
				return true;
			},
		},
		{
			id: 'next-prompt',
			name: names.nextQuestion,
			icon: 'arrow-down-to-line',
			...onNote((file) => goToOpenQuestion(host, file, 'next'), isPaper),
		},
		{
			id: 'previous-prompt',
			name: names.previousQuestion,
			icon: 'arrow-up-to-line',
			...onNote((file) => goToOpenQuestion(host, file, 'previous'), isPaper),
		},
		{
			id: 'insert-table',
			name: names.insertTable,
			icon: 'table-2',
			editorCheckCallback: (checking, editor, { file }) => {
				if (file === null) return false;
				if (!checking) perform(() => insertTable(host, file, editor.posToOffset(editor.getCursor('to'))));
				return true;
			},
		},
		{
			id: 'adopt-table',
			name: names.adoptTable,
			icon: 'table-properties',
			editorCheckCallback: (checking, editor, { file }) => {
				if (file === null || !standsInTypedTable(editor)) return false;
				if (!checking) perform(() => adoptTable(host, file, editor.posToOffset(editor.getCursor())));
				return true;
			},
		},
		{
			id: 'update-tables',
			name: names.updateTables,
			icon: 'refresh-cw',
			...onNote(
				(file) => updateTables(host, file),
				(file) => holds(app, file, mayHoldBlock),
			),
		},
		{
			id: 'export-table',
			name: names.exportTable,
			icon: 'file-output',
			...onNote(
				(file) => exportTable(host, file),
				(file) => holds(app, file, mayHoldTable),
			),
		},
		{
			id: 'fill-gaps',
			name: names.fillGaps,
			icon: 'list-checks',
			...onNote(
				(file) => fillGaps(host, file),
				(file) => holds(app, file, mayHoldTable),
			),
		},
		{
			id: 'update-all-tables',
			name: names.updateAllTables,
			icon: 'refresh-cw',
			callback: () => perform(() => updateAllTables(host)),
		},
		{
			id: 'undo-batch',
			name: names.undoBatch,
			icon: 'undo-2',
			checkCallback: (checking) => {
				if (!host.batches.canUndo) return false;
				if (!checking) perform(() => undoBatch(host));
				return true;
			},
		},
		{
			id: 'show-history',
			name: names.showHistory,
			icon: 'calendar-clock',
			...onNote((file) => showHistory(host, file), isPaper),
		},
		{
			id: 'not-a-paper',
			name: names.notAPaper,
			icon: 'file-x',
			...onNote((file) => declineAll(host, [file]), isPaper),
		},
		{ id: 'what-next', name: names.whatNext, icon: 'signpost', callback: () => perform(() => showWhatNext(host)) },
		{
			id: 'status-words',
			name: names.statusWords,
			icon: 'book-a',
			checkCallback: (checking) => {
				if (!hasUnknownWords(index)) return false;
				if (!checking) perform(() => askStatusWords(host));
				return true;
			},
		},
		{
			id: 'open-progress',
			name: names.openProgress,
			icon: 'glasses',
			callback: () => perform(() => openProgress(app.workspace)),
		},
	];
}

/** Without an editor, the note's text is unknown here. The command is then offered, and says if there is no table. */
function holds({ workspace }: App, file: TFile, mayHold: (text: string) => boolean): boolean {
	const text = editorOf(workspace, file.path)?.getValue();
	return text === undefined || mayHold(text);
}
