/** Work by key: what is about the same key waits for what came before it. */
export class Turns {
	private readonly last = new Map<string, Promise<unknown>>();

	async take<T>(key: string, work: () => Promise<T>): Promise<T> {
		const before = this.last.get(key) ?? Promise.resolve();
		const now = before.then(work, work);
		const settled = now.catch(() => undefined);
		this.last.set(key, settled);
		try {
			return await now;
		} finally {
			if (this.last.get(key) === settled) this.last.delete(key);
		}
	}
}
