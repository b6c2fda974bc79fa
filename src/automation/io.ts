/** What a command may use of the process it runs in. */
export interface Io {
	/** The working directory. */
	readonly cwd: string;
	/** Environment variables. */
	readonly env: Readonly<Record<string, string | undefined>>;
	readonly stdout: Output;
	readonly stderr: Output;
	/** The project's folder, with the built plugin and the sample vault. */
	readonly projectRoot: string;
}

export interface Output {
	write(text: string): unknown;
	/** Whether it is a terminal, and how many characters wide. */
	readonly isTTY?: boolean | undefined;
	readonly columns?: number | undefined;
}

/** Exit codes: all is done; something is stale or was refused; the words of the call are off. */
export const EXIT = { done: 0, refused: 1, usage: 2 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
