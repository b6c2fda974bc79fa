/** Follows the mouse from where it was pressed until it is let go. */
export function dragHandle(
	start: MouseEvent,
	onMove: (moved: { x: number; y: number }) => void,
	onEnd: () => void,
): void {
	const { doc } = start;
	const move = (event: MouseEvent): void =>
		onMove({ x: event.clientX - start.clientX, y: event.clientY - start.clientY });
	const end = (): void => {
		doc.removeEventListener('mousemove', move);
		doc.removeEventListener('mouseup', end);
		doc.body.removeClass('is-grabbing');
		onEnd();
	};
	start.preventDefault();
	doc.body.addClass('is-grabbing');
	doc.addEventListener('mousemove', move);
	doc.addEventListener('mouseup', end);
}
