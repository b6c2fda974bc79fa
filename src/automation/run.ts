import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { reasonOf } from '../core/text/diagnostics';
import { clockValues } from '../core/template/fill-template';
import { timeOfDay, today } from '../clock';
import { languageFor, sharedTexts } from '../locales/locale';
import type { Language } from '../locales/locale';
import { exportTable } from './commands/export';
import { EXIT, plainText, printable, printableJson } from './io';
import type { ExitCode, Io } from './io';
import { openTarget } from './target';
import type { CallTarget, TargetError } from './target';
import { commandLineTexts } from '../locales/command-line';
import { parseArguments } from './arguments';
import type { Call, UsageError } from './arguments';
import { adopt } from './commands/adopt';
import { gaps } from './commands/gaps';
import { insert } from './commands/insert';
import { progress } from './commands/progress';
import { start } from './commands/start';
import { table } from './commands/table';
import { update } from './commands/update';
import { removeLeftOvers } from './disk/left-overs';
import { findingData, findingLine, reasonText, refusal } from './report';
import type { Report, CommandLineWords } from './report';

/** Runs one call of the command line and prints what came of it. */
export async function run(words: readonly string[], io: Io): Promise<ExitCode> {
	const language = languageOf(io);
	const texts = textsOf(language);
	const parsed = parseArguments(words);
	switch (parsed.kind) {
		case 'help':
			io.stdout.write(`${texts.own.help()}\n`);
			return EXIT.done;
		case 'version':
			io.stdout.write(`${await version(io.projectRoot)}\n`);
			return EXIT.done;
		case 'error':
			return usage(usageText(parsed.error, texts), parsed.json, io, texts);
		case 'call':
			try {
				return await answer(parsed.call, io, language, texts);
			} catch (error) {
				complain(failureText(error, io), parsed.call.json, io);
				return EXIT.refused;
			}
	}
}

async function answer(call: Call, io: Io, language: Language, texts: CommandLineWords): Promise<ExitCode> {
	const report = await execute(call, io, language, texts);
	if (typeof report === 'string') return usage(texts.own.usage[report](call.target), call.json, io, texts);
	print(report, call.json, io, texts);
	return report.exit;
}

async function execute(call: Call, io: Io, language: Language, texts: CommandLineWords): Promise<Report | TargetError> {
	if (call.command === 'start') return start(call.target, { ...io, cwd: callerFolder(io) }, language, texts);
	const takesVault = call.command === 'progress' || call.command === 'gaps' || call.command === 'update';
	const target = await openTarget(call.target, io, takesVault ? 'either' : 'note', language);
	if (typeof target === 'string') return target;
	if ('code' in target) return refusal(target);
	if (mayWrite(call)) removeLeftOvers(target.vault.leftOvers);
	const report = await carryOut(call.command, call, target, io, language, texts);
	return { ...report, diagnostics: [...target.settingsProblems, ...report.diagnostics] };
}

async function carryOut(
	command: Exclude<Call['command'], 'start'>,
	call: Call,
	target: CallTarget,
	io: Io,
	language: Language,
	texts: CommandLineWords,
): Promise<Report> {
	switch (command) {
		case 'progress':
			return progress(target, io, texts);
		case 'gaps':
			return gaps(target, texts);
		case 'update':
			return update(target, call.check, io, texts);
		case 'table':
			return table(target, target.note ?? '');
		case 'export':
			return exportTable(
				target,
				target.note ?? '',
				{ ...call, table: call.table ?? 1, out: call.out === null ? null : path.resolve(io.cwd, call.out) },
				texts,
			);
		case 'adopt':
			return adopt(
				target,
				target.note ?? '',
				{ ...call, fallback: language, clock: clockValues(today(), timeOfDay()) },
				texts,
			);
		case 'insert':
			return insert(
				target,
				target.note ?? '',
				{
					pass: call.pass,
					language: call.language,
					fallback: language,
					clock: clockValues(today(), timeOfDay()),
				},
				texts,
			);
	}
}

function mayWrite({ command, check, write }: Call): boolean {
	return command === 'insert' || (command === 'update' && !check) || (command === 'adopt' && write);
}

function print(report: Report, json: boolean, io: Io, texts: CommandLineWords): void {
	const { diagnostics } = report;
	if (json) {
		io.stdout.write(
			`${printableJson({ ...report.data, diagnostics: diagnostics.map((one) => findingData(one, texts)) })}\n`,
		);
		return;
	}
	if (report.isDocument === true) io.stdout.write(io.stdout.isTTY === true ? printable(report.text) : report.text);
	else if (report.text !== '') io.stdout.write(`${printable(report.text)}\n`);
	for (const finding of diagnostics) io.stderr.write(`${findingLine(finding, texts)}\n`);
}

function usage(text: string, json: boolean, io: Io, { own }: CommandLineWords): ExitCode {
	complain(text, json, io, own.seeHelp);
	return EXIT.usage;
}

/** Says why nothing was done: on standard error, or as a JSON document for programs. */
function complain(text: string, json: boolean, { stdout, stderr }: Io, hint?: string): void {
	if (json) stdout.write(`${printableJson({ error: text, hint, diagnostics: [] })}\n`);
	else stderr.write(`${[plainText(text), ...(hint === undefined ? [] : [hint])].join('\n')}\n`);
}

/** What went wrong that no command expected, in a line for people. */
export function failureText(error: unknown, io: Pick<Io, 'env'>): string {
	const texts = textsOf(languageOf(io));
	const isFolderGone = error instanceof Error && 'syscall' in error && error.syscall === 'uv_cwd';
	return isFolderGone ? texts.own.noFolder : texts.own.failed(reasonText(reasonOf(error), texts));
}

function usageText(error: UsageError, { own }: CommandLineWords): string {
	switch (error.kind) {
		case 'no-command':
			return own.usage['no-command']();
		case 'unknown-option':
			return own.usage['unknown-option'](error.word, error.command, error.options);
		default:
			return own.usage[error.kind](error.word);
	}
}

/**
 * npm runs scripts in the project's folder, and keeps in INIT_CWD the one that a path on its
 * command line is relative to.
 */
function callerFolder({ cwd, env }: Io): string {
	return env['npm_lifecycle_event'] === 'start' ? (env['INIT_CWD'] ?? cwd) : cwd;
}

function textsOf(language: Language): CommandLineWords {
	return { own: commandLineTexts[language], shared: sharedTexts[language] };
}

/** POSIX: LC_ALL outranks LC_MESSAGES, which outranks LANG; an empty one is as good as none. */
function languageOf({ env }: Pick<Io, 'env'>): Language {
	return languageFor(
		[env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find((code) => code !== undefined && code !== '') ?? 'en',
	);
}

async function version(projectRoot: string): Promise<string> {
	const manifest: unknown = JSON.parse(await readFile(path.join(projectRoot, 'manifest.json'), 'utf8'));
	return typeof manifest === 'object' && manifest !== null && 'version' in manifest ? String(manifest.version) : '';
}
