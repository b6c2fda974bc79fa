/** One way to show a note: to edit, or to read. */
export interface MarkdownSubView {
	/** @returns the line at the top, with its fraction that is scrolled away. */
	getScroll(): number;
	applyScroll(scroll: number): void;
	get(): string;
	set(data: string, clear: boolean): void;
}
