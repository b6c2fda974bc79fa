import { Notice } from 'obsidian';
import type { TFile } from 'obsidian';
import { readPaper } from '../../core/progress/paper';
import type { Paper } from '../../core/progress/paper';
import { planTransition } from '../../core/progress/plan-transition';
import { DEFAULT_PASS_COUNT, passCountOf } from '../../core/progress/progress';
import { finishPass, setPass } from '../../core/progress/reading-state';
import type { ReadingState, Transition } from '../../core/progress/reading-state';
import { templatePasses } from '../../core/template/template';
import type { Plan } from '../../core/text/plan';
import type { Host } from '../host';
import { hostMetadata } from '../host-metadata';
import { askDecision } from '../modals/decision';
import { choosePass } from '../modals/choose-pass';
import { fileFailed } from '../note-writer';
import { diagnosticText, report } from '../report';
import { today } from '../today';
import { insertOptions, templateOf } from './passes';

/** Ends the pass a paper is at; where passes remain, the user decides how it goes on. */
export async function finishThisPass(host: Host, file: TFile): Promise<void> {
	const text = await readOrTell(host, file);
	const paper = text === null ? null : paperIn(host, file, text);
	if (paper === null) return;
	const count = passCount(host, paper);
	const pass = Math.max(1, paper.progress.pass);
	const decision = pass >= count ? 'stop' : await askDecision(host.app, host.texts.plugin, pass);
	if (decision === null) return;
	const { done } = host.texts.plugin.finish;
	let reached: ReadingState = paper.progress;
	const plan = await applyTransition(host, file, (state) => {
		const transition = finishPass(state, decision, count);
		reached = transition.state;
		return transition;
	});
	if (plan === null) return;
	const words = reached.status === 'finished' ? done.finished : decision === 'continue' ? done.continue(reached.pass) : done[decision];
	report(host.texts, plan, { done: words, unchanged: words });
}

/** Puts a paper at a pass of the user's choice. */
export async function setThePass(host: Host, file: TFile): Promise<void> {
	const text = await readOrTell(host, file);
	if (text === null) return;
	const paper = paperIn(host, file, text);
	const count = paper === null ? templateCount(host) : passCount(host, paper);
	const pass = await choosePass(host.app, host.texts, count, paper?.progress.pass ?? null);
	if (pass === null) return;
	const plan = await applyTransition(host, file, () => setPass(pass));
	const { done, same } = host.texts.plugin.setPass;
	if (plan !== null) report(host.texts, plan, { done: done(host.texts.shared.group(`pass-${pass}`)), unchanged: same });
}

/** Plans on the state that the note is in by the time it is written. */
async function applyTransition(host: Host, file: TFile, step: (state: ReadingState) => Transition): Promise<Plan | null> {
	const template = templateOf(host);
	if (template === null) return null;
	const options = { ...insertOptions(host, file.path), names: host.templates.rules.names, template, today: today() };
	return host.writer.apply(file, (text) => planTransition(text, step(paperIn(host, file, text)?.progress ?? NOT_STARTED), options));
}

const NOT_STARTED: ReadingState = { pass: 0, status: 'queued' };

/** The note's text as it is now; where it cannot be read, the user is told so and the command ends. */
async function readOrTell({ writer, texts }: Host, file: TFile): Promise<string | null> {
	try {
		return await writer.read(file);
	} catch (error) {
		new Notice(diagnosticText(texts, fileFailed(error)));
		return null;
	}
}

/** The note as its text says; the cache is asked for the tags alone, for it may be behind the text. */
function paperIn({ app, index, templates }: Host, file: TFile, text: string): Paper | null {
	const own = readPaper(file.path, text, templates.rules);
	if (own !== null || !index.papers.has(file.path)) return own;
	return readPaper(file.path, text, templates.rules, hostMetadata(text, app.metadataCache.getFileCache(file)));
}

/** A note may hold fewer sections than the template has passes, for going on adds the next one. */
function passCount(host: Host, { progress }: Paper): number {
	return Math.max(passCountOf(progress, 1), templateCount(host));
}

function templateCount({ templates }: Host): number {
	return (templates.current === null ? [] : templatePasses(templates.current)).at(-1) ?? DEFAULT_PASS_COUNT;
}
