import path from 'node:path';
import { timeOfDay, today } from '../clock';
import type { ExportFormat } from '../core/export/formats';
import { clockValues } from '../core/template/fill';
import type { InterfaceLanguage } from '../locales/locale';
import { start } from './commands/start';
import { removeLeftOvers } from './disk/left-overs';
import type { Language } from '../core/words/words';
import { adopt } from './commands/adopt';
import { exportTable } from './commands/export';
import { gaps } from './commands/gaps';
import { insert } from './commands/insert';
import { progress } from './commands/progress';
import { table } from './commands/table';
import { update } from './commands/update';
import { refusal } from './report';
import type { CommandLineWords, Io, Report } from './report';
import { openTarget } from './target';
import type { CallTarget, TargetError } from './target';

/** A call without the name of its command. */
export interface CallOptions {
	/** The vault or note; '' for `start` without one. */
	readonly target: string;
	readonly json: boolean;
	readonly check: boolean;
	/** The pass to insert, or null for all. */
	readonly pass: number | null;
	/** The template's language, or null to follow the note. */
	readonly language: Language | null;
	readonly format: ExportFormat;
	/** The table to export or adopt, counted from 1. */
	readonly table: number | null;
	/** The file to export to, or null for standard output. */
	readonly out: string | null;
	/** Whether that file may be replaced. */
	readonly force: boolean;
	/** Whether a table is adopted; otherwise the result is only shown. */
	readonly write: boolean;
	/** Whose values win where the table and a note differ. */
	readonly winner: 'table' | 'note' | null;
	/** Whether the models are the table's columns, whatever its labels look like. */
	readonly transposed: boolean;
}

/** The process of a call, and the language of the answer. */
export interface Caller {
	readonly io: Io;
	readonly language: InterfaceLanguage;
	readonly texts: CommandLineWords;
}

interface CommandSpec {
	/** Besides `--json`. */
	readonly options: readonly string[];
	/** Whether a call has to name a vault or a note. */
	readonly needsTarget: boolean;
	readonly run: (call: CallOptions, caller: Caller) => Promise<Report | TargetError>;
}

export const COMMANDS = {
	progress: {
		options: [],
		needsTarget: true,
		run: (call, caller) => onVault(call, caller, (target) => progress(target, caller.io, caller.texts)),
	},
	table: {
		options: [],
		needsTarget: true,
		run: (call, caller) => onNote(call, caller, (target, note) => table(target, note)),
	},
	gaps: {
		options: [],
		needsTarget: true,
		run: (call, caller) => onVault(call, caller, (target) => gaps(target, caller.texts)),
	},
	export: {
		options: ['format', 'table', 'out', 'force'],
		needsTarget: true,
		run: (call, caller) =>
			onNote(call, caller, (target, note) => {
				const out = call.out === null ? null : path.resolve(caller.io.cwd, call.out);
				return exportTable(target, note, { ...call, table: call.table ?? 1, out }, caller.texts);
			}),
	},
	adopt: {
		options: ['table', 'write', 'table-wins', 'note-wins', 'transposed'],
		needsTarget: true,
		run: (call, caller) =>
			onNote(call, caller, (target, note) => {
				if (call.write) removeLeftOvers(target.vault.leftOvers);
				return adopt(target, note, { ...call, fallback: caller.language, clock: clock() }, caller.texts);
			}),
	},
	update: {
		options: ['check'],
		needsTarget: true,
		run: (call, caller) =>
			onVault(call, caller, (target) => {
				if (!call.check) removeLeftOvers(target.vault.leftOvers);
				return update(target, call.check, caller.io, caller.texts);
			}),
	},
	insert: {
		options: ['pass', 'lang'],
		needsTarget: true,
		run: (call, caller) =>
			onNote(call, caller, (target, note) => {
				removeLeftOvers(target.vault.leftOvers);
				const { pass, language } = call;
				return insert(
					target,
					note,
					{ pass, language, fallback: caller.language, clock: clock() },
					caller.texts,
				);
			}),
	},
	start: {
		options: [],
		needsTarget: false,
		run: (call, { io, language, texts }) => start(call.target, { ...io, cwd: callerFolder(io) }, language, texts),
	},
} satisfies Readonly<Record<string, CommandSpec>>;

export type CommandName = keyof typeof COMMANDS;

export function isCommand(word: string): word is CommandName {
	return Object.hasOwn(COMMANDS, word);
}

function onVault(
	call: CallOptions,
	caller: Caller,
	run: (target: CallTarget) => Report | Promise<Report>,
): Promise<Report | TargetError> {
	return onTarget(call, caller, 'either', run);
}

function onNote(
	call: CallOptions,
	caller: Caller,
	run: (target: CallTarget, note: string) => Promise<Report>,
): Promise<Report | TargetError> {
	return onTarget(call, caller, 'note', (target) => run(target, target.note ?? ''));
}

async function onTarget(
	call: CallOptions,
	{ io, language }: Caller,
	kind: 'either' | 'note',
	run: (target: CallTarget) => Report | Promise<Report>,
): Promise<Report | TargetError> {
	const target = await openTarget(call.target, io, kind, language);
	if (typeof target === 'string') return target;
	if ('code' in target) return refusal(target);
	const report = await run(target);
	return { ...report, diagnostics: [...target.settingsProblems, ...report.diagnostics] };
}

function clock(): Readonly<Record<string, string>> {
	return clockValues(today(), timeOfDay());
}

/** npm runs scripts in the project's folder, but paths are relative to the user's, which it keeps in INIT_CWD. */
function callerFolder({ cwd, env }: Io): string {
	return env['npm_lifecycle_event'] === 'start' ? (env['INIT_CWD'] ?? cwd) : cwd;
}
