import type { Menu, TFile } from 'obsidian';
import { planDecline } from '../../../core/reading/plan-transition';
import type { Host, Texts } from '../../host';
import { perform } from '../../base/failures';
import type { PaperIndex } from '../../vault/paper-index';
import { reportBatch } from '../../report';
import { passesToChoose, setPass, takeStep } from '../../../core/papers/reading-state';
import type { Step } from '../../../core/papers/reading-state';
import { showHistory } from '../history/history';
import { chooseState } from './choose-state';
import type { ChosenState } from './choose-state';
import { canFinish, finishThisPass } from './finish-pass';
import { carryOut, paperIn, passCount, readOrTell, transitionPlanner } from './transition';

/** Marks notes as not being papers, as one change that can be undone. */
export async function declineAll(host: Host, files: readonly TFile[]): Promise<void> {
	const { names } = host.templates.rules;
	const result = await host.batches.write(files.map((file) => ({ file, plan: (text) => planDecline(text, names) })));
	reportBatch(host, result, host.texts.plugin.notAPaper(result.written.length));
}

/** Adds the item "Not a paper" to the menu of one or several notes. */
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

const MENU_STEPS: readonly { readonly step: Step; readonly icon: string }[] = [
	{ step: 'next', icon: 'arrow-right' },
	{ step: 'back', icon: 'arrow-left' },
	{ step: 'later', icon: 'clock' },
	{ step: 'stopped', icon: 'circle-stop' },
	{ step: 'finished', icon: 'check-check' },
];

/** Whether a note is a paper for which a step is possible. */
export function canStep(index: PaperIndex, file: TFile, step: Step): boolean {
	const paper = index.papers.get(file.path);
	return paper !== undefined && takeStep(step, paper.progress, Number.POSITIVE_INFINITY) !== null;
}

/** Takes a step with one paper, and tells the user where the paper is now. */
export async function stepWith(host: Host, file: TFile, step: Step): Promise<void> {
	let reached = '';
	const planner = transitionPlanner(host, file, (state, count) => {
		const transition = takeStep(step, state, count);
		reached = stateName(host.texts, transition?.state ?? state);
		return transition;
	});
	if (planner === null) return;
	const { done, same } = host.texts.plugin.steps;
	await carryOut(host, file, planner, () => ({ done: done(reached), unchanged: same(reached) }));
}

/** Sets a paper to a pass or a status of the user's choice. Choosing a pass makes any note a paper. */
export async function setState(host: Host, file: TFile): Promise<void> {
	const text = await readOrTell(host, file);
	if (text === null) return;
	const paper = paperIn(host, file, text);
	const { pass, status } = paper?.progress ?? { pass: null, status: null };
	const rests = paper === null ? [] : (['later', 'stopped', 'finished'] as const);
	const { placeholder, done, same } = host.texts.plugin.setState;
	const chosen = await chooseState<ChosenState>(host.app, host.texts, {
		placeholder,
		states: [...passesToChoose(pass ?? 0, passCount(host.templates, paper)), ...rests],
		current: rests.find((rest) => rest === status) ?? pass,
	});
	if (chosen === null) return;
	if (typeof chosen !== 'number') return stepWith(host, file, chosen);
	const planner = transitionPlanner(host, file, () => setPass(chosen));
	if (planner === null) return;
	await carryOut(host, file, planner, () => ({
		done: done(host.texts.shared.group(`pass-${chosen}`)),
		unchanged: same,
	}));
}

/** Takes a step with several papers as one change that can be undone. */
export async function stepWithAll(host: Host, files: readonly TFile[], step: Step): Promise<void> {
	const steps = files.flatMap((file) => {
		const plan = transitionPlanner(host, file, (state, count) => takeStep(step, state, count));
		return plan === null ? [] : [{ file, plan }];
	});
	if (steps.length < files.length) return;
	const result = await host.batches.write(steps);
	reportBatch(host, result, host.texts.plugin.steps.doneAll(result.written.length));
}

/** Adds the reading steps to the menu of one or several notes. */
export function addReadingItems(host: Host, menu: Menu, files: readonly TFile[]): void {
	const papers = files.filter((file) => host.index.papers.has(file.path));
	const [file] = papers;
	if (file === undefined) return;
	const { commands } = host.texts.plugin;
	const isOne = papers.length === 1;
	const add = (title: string, icon: string, run: () => Promise<void>): void => {
		menu.addItem((item) =>
			item
				.setSection('three-pass')
				.setTitle(title)
				.setIcon(icon)
				.onClick(() => perform(run)),
		);
	};
	if (isOne) {
		if (canFinish(host.index, file)) add(commands.finishPass, 'list-checks', () => finishThisPass(host, file));
		add(commands.setState, 'list-ordered', () => setState(host, file));
	} else {
		for (let pass = 0; pass <= passCount(host.templates, null); pass += 1)
			add(stepName(host.texts, pass), 'list-ordered', () => stepWithAll(host, papers, pass));
	}
	for (const { step, icon } of MENU_STEPS) {
		if (!papers.some((one) => canStep(host.index, one, step))) continue;
		add(stepName(host.texts, step), icon, () =>
			isOne ? stepWith(host, file, step) : stepWithAll(host, papers, step),
		);
	}
	if (isOne) add(commands.showHistory, 'calendar-clock', () => showHistory(host, file));
}

/** The name of a step in the palette and in menus. */
export function stepName(texts: Texts, step: Step): string {
	const { steps } = texts.plugin;
	return typeof step === 'number' ? steps.to(texts.shared.group(`pass-${step}`)) : steps[step];
}

function stateName(
	{ shared }: Texts,
	{ pass, status }: { readonly pass: number; readonly status: keyof typeof shared.statuses },
): string {
	return status === 'later' || status === 'stopped' || status === 'finished'
		? shared.statuses[status]
		: shared.group(`pass-${pass}`);
}
