import { setIcon } from '../../base/icons';
import type { Setting } from '../setting';
import { indexOf } from './row';

/** Gives an entry of a list a button, and the Delete and Backspace keys, to delete it. */
export function makeDeletable(row: Setting, onDelete: (index: number) => void): void {
	const { settingEl } = row;
	const act = (): void => onDelete(indexOf(settingEl));
	row.addExtraButton((button) => button.setIcon('lucide-trash').setTooltip('Delete').onClick(act));
	settingEl.setAttr('tabindex', 0);
	settingEl.addEventListener('keydown', (event) => {
		if (event.target !== settingEl || (event.key !== 'Delete' && event.key !== 'Backspace')) return;
		event.preventDefault();
		act();
	});
}

/** Gives an entry of a list a handle to drag it by; it moves while it is dragged, and the list is told at the end. */
export function makeMovable(row: Setting, onReorder: (oldIndex: number, newIndex: number) => void): void {
	const { settingEl } = row;
	const handle = createDiv({
		cls: 'setting-drag-handle clickable-icon',
		attr: { 'aria-label': 'Drag to rearrange' },
	});
	setIcon(handle, 'lucide-grip-vertical');
	settingEl.prepend(handle);
	const move = (event: PointerEvent): void => {
		const others = [...(settingEl.parentElement?.children ?? [])].filter(
			(el) => el !== settingEl && el.hasClass('setting-item'),
		);
		const next = others.find((el) => {
			const { top, height } = el.getBoundingClientRect();
			return event.clientY < top + height / 2;
		});
		if (next !== settingEl.nextElementSibling) settingEl.parentElement?.insertBefore(settingEl, next ?? null);
	};
	handle.addEventListener('pointerdown', (event) => {
		event.preventDefault();
		const from = indexOf(settingEl);
		const drop = (): void => {
			settingEl.removeClass('is-dragging');
			doc.removeEventListener('pointermove', move);
			const to = indexOf(settingEl);
			if (to !== from) onReorder(from, to);
		};
		// A row that moves loses a pointer that it has captured, so the document listens.
		const { doc } = settingEl;
		doc.addEventListener('pointermove', move);
		doc.addEventListener('pointerup', drop, { once: true });
		settingEl.addClass('is-dragging');
	});
}
