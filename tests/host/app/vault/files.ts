/** What a disk says of a file. */
export interface FileStats {
	ctime: number;
	mtime: number;
	size: number;
}

/** A file or folder of the vault. */
export abstract class TAbstractFile {
	declare name: string;
	parent: TFolder | null = null;

	constructor(
		readonly vault: unknown,
		public path: string,
	) {
		this.setPath(path);
	}

	/** Takes another path over, with what follows from it. */
	setPath(path: string): void {
		this.path = path;
		this.name = path.slice(path.lastIndexOf('/') + 1);
	}
}

/** A file of the vault. */
export class TFile extends TAbstractFile {
	// Declared only: the path gives them their values before fields get theirs.
	declare basename: string;
	declare extension: string;
	stat: FileStats = { ctime: 0, mtime: 0, size: 0 };

	override setPath(path: string): void {
		super.setPath(path);
		const dot = this.name.lastIndexOf('.');
		this.basename = dot <= 0 ? this.name : this.name.slice(0, dot);
		this.extension = dot <= 0 ? '' : this.name.slice(dot + 1).toLowerCase();
	}
}

/** A folder of the vault. */
export class TFolder extends TAbstractFile {
	readonly children: TAbstractFile[] = [];

	isRoot(): boolean {
		return this.path === '/';
	}
}

/** A path as the vault writes it: one slash between parts, none at the ends, no-break spaces as spaces, NFC. */
export function normalizePath(path: string): string {
	const clean = path
		.replace(/[\u00A0\u202F]/gu, ' ')
		.replace(/[\\/]+/gu, '/')
		.replace(/^\/|\/$/gu, '');
	return (clean === '' ? '/' : clean).normalize('NFC');
}

/** The folder that a path lies in; '' for the top of the vault. */
export function folderOf(path: string): string {
	return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
