import type { FileSystemAdapter } from '../vault/adapter';

/** A plugin's `data.json`. */
export class PluginData {
	/** When the file was last written, as far as the plugin knows. */
	private known: number | null = null;
	private writing: Promise<void> = Promise.resolve();

	constructor(
		private readonly adapter: FileSystemAdapter,
		readonly path: string,
	) {}

	async load(): Promise<unknown> {
		const entry = await this.adapter.stat(this.path);
		this.known = entry?.mtime ?? null;
		return entry === null ? null : (JSON.parse(await this.adapter.read(this.path)) as unknown);
	}

	async save(data: unknown): Promise<void> {
		const text = JSON.stringify(data, null, 2);
		const write = async (): Promise<void> => {
			await this.adapter.mkdir(this.path.slice(0, this.path.lastIndexOf('/')));
			await this.adapter.write(this.path, text);
			this.known = (await this.adapter.stat(this.path))?.mtime ?? null;
		};
		const written = this.writing.then(write);
		this.writing = written.catch(() => undefined);
		return written;
	}

	/** Whether another program wrote the file since it was last asked. */
	async changedOutside(): Promise<boolean> {
		await this.writing;
		const mtime = (await this.adapter.stat(this.path))?.mtime ?? null;
		const changed = mtime !== this.known;
		this.known = mtime;
		return changed;
	}
}
