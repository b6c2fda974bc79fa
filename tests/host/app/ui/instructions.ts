import type { Instruction } from 'obsidian';

/** Draws which key does what. */
export function drawInstructions(el: HTMLElement, instructions: readonly Instruction[]): void {
	el.empty();
	for (const { command, purpose } of instructions) {
		const one = el.createDiv({ cls: 'prompt-instruction' });
		one.createSpan({ cls: 'prompt-instruction-command', text: command });
		one.createSpan({ text: purpose });
	}
}
