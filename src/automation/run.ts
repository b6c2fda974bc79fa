import path from 'node:path';
import { readFile } from 'node:fs/promises';
import { isRecord } from '../core/front-matter/block';
import { reasonOf } from '../core/text/diagnostics';
import { commandLineTexts, languageFor, sharedTexts } from '../locales/locale';
import type { InterfaceLanguage } from '../locales/locale';
import { EXIT, findingData, findingLine, plainText, printable, printableJson, reasonText } from './report';
import type { CommandLineWords, ExitCode, Io, Report } from './report';
import { parseArguments } from './arguments';
import type { Call, UsageError } from './arguments';
import { COMMANDS } from './commands';
import type { Caller } from './commands';

/** Runs one call of the command line and prints the result. */
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
				return await answer(parsed.call, { io, language, texts });
			} catch (error) {
				complain(failureText(error, io), parsed.call.json, io);
				return EXIT.refused;
			}
	}
}

async function answer(call: Call, caller: Caller): Promise<ExitCode> {
	const { io, texts } = caller;
	const report = await COMMANDS[call.command].run(call, caller);
	if (typeof report === 'string') return usage(texts.own.usage[report](call.target), call.json, io, texts);
	print(report, call.json, io, texts);
	return report.exit;
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

/** An unexpected error as one line for people. */
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

function textsOf(language: InterfaceLanguage): CommandLineWords {
	return { own: commandLineTexts[language], shared: sharedTexts[language] };
}

/** In POSIX, LC_ALL overrides LC_MESSAGES, which overrides LANG. An empty variable counts as unset. */
function languageOf({ env }: Pick<Io, 'env'>): InterfaceLanguage {
	return languageFor(
		[env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find((code) => code !== undefined && code !== '') ?? 'en',
	);
}

async function version(projectRoot: string): Promise<string> {
	const manifest: unknown = JSON.parse(await readFile(path.join(projectRoot, 'manifest.json'), 'utf8'));
	return isRecord(manifest) ? String(manifest['version']) : '';
}
