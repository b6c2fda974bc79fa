// Dialogs that are open in an in-memory vault, and can be used: the stand-in keeps what it is told of clicks, choices
// and typing to itself.
import { ButtonComponent, DropdownComponent, Modal, TextAreaComponent } from 'obsidian';
import { expect, vi } from 'vitest';

/** Lets dialogs be opened and used from now on. @returns those that are opened, in order. */
export function openDialogs(): Modal[] {
	const opened: Modal[] = [];
	vi.spyOn(ButtonComponent.prototype, 'onClick').mockImplementation(function (this: ButtonComponent, callback) {
		this.buttonEl.addEventListener('click', (event) => void callback(event));
		return this;
	});
	vi.spyOn(DropdownComponent.prototype, 'onChange').mockImplementation(function (this: DropdownComponent, callback) {
		this.selectEl.addEventListener('change', () => void callback(this.selectEl.value));
		return this;
	});
	vi.spyOn(TextAreaComponent.prototype, 'onChange').mockImplementation(function (this: TextAreaComponent, callback) {
		this.inputEl.addEventListener('input', () => void callback(this.inputEl.value));
		return this;
	});
	vi.spyOn(Modal.prototype, 'open').mockImplementation(function (this: Modal) {
		opened.push(this);
		vi.spyOn(this, 'close').mockImplementation(() => this.onClose());
		void this.onOpen();
	});
	return opened;
}

/**
 * Waits until a step is done or has asked: a step that asks is done only once it is answered.
 *
 * @param opened the dialogs that are opened, as `openDialogs` gave them.
 */
export async function untilAsked(opened: readonly Modal[], run: () => Promise<void>): Promise<void> {
	const before = opened.length;
	await Promise.race([run(), vi.waitFor(() => expect(opened.length).toBeGreaterThan(before))]);
}
