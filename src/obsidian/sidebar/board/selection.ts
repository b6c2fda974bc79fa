/** Which papers are selected, by path, and where the next range begins. */
export class Selection {
	private chosen = new Set<string>();
	private start: string | null = null;

	get size(): number {
		return this.chosen.size;
	}

	get paths(): readonly string[] {
		return [...this.chosen];
	}

	/** The line that the next range begins at. */
	get anchor(): string | null {
		return this.start;
	}

	has(path: string): boolean {
		return this.chosen.has(path);
	}

	/** Selects nothing; the next range begins at a line. */
	startAt(id: string): void {
		this.chosen.clear();
		this.start = id;
	}

	toggle(path: string): void {
		if (!this.chosen.delete(path)) this.chosen.add(path);
		this.start = path;
	}

	/** The next range begins where the focus is by then. */
	release(): void {
		this.start = null;
	}

	/** Selects these papers, and nothing else: a range from a line. */
	replace(paths: readonly string[], anchor: string): void {
		this.chosen = new Set(paths);
		this.start = anchor;
	}

	/** Leaves out what is no more. */
	keep(isThere: (path: string) => boolean): void {
		for (const path of this.chosen) if (!isThere(path)) this.chosen.delete(path);
	}
}
