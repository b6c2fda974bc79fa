import type { CliData, CliFlags, CliHandler } from 'obsidian';

interface CliCommand {
	readonly description: string;
	readonly flags: CliFlags;
	readonly handler: CliHandler;
}

/** The command line of the app: `command key=value flag`. */
export class Cli {
	readonly commands = new Map<string, CliCommand>();

	constructor(private readonly vault: string) {
		this.registerHandler('help', 'Show list of all available commands.', null, () => this.help());
	}

	registerHandler(command: string, description: string, flags: CliFlags | null, handler: CliHandler): void {
		if (this.commands.has(command)) throw new Error(`CLI command "${command}" is already registered`);
		this.commands.set(command, { description, flags: flags ?? {}, handler });
	}

	/** @param words what stands after `obsidian`, split as a shell does. @returns what is printed. */
	async run(words: readonly string[]): Promise<string> {
		const [first = 'help', ...rest] = words;
		if (first.startsWith('vault=')) return first === `vault=${this.vault}` ? this.run(rest) : 'Vault not found.';
		const found = this.commands.get(first);
		if (found === undefined) return `Error: Command "${first}" not found.`;
		const data = dataOf(rest);
		const lacking = Object.entries(found.flags).filter(
			([name, { required }]) => required === true && data[name] === undefined,
		);
		if (lacking.length > 0)
			return `Error: Missing required parameter: ${lacking.map(([name, { value }]) => usage(name, value)).join(', ')}`;
		return found.handler(data);
	}

	private help(): string {
		return [...this.commands]
			.flatMap(([name, { description, flags }]) => [
				`${name}  ${description}`,
				...Object.entries(flags).map(
					([flag, { value, required, description: says }]) =>
						`  ${usage(flag, value)}  ${required === true ? '(required) ' : ''}${says}`,
				),
			])
			.join('\n');
	}
}

function usage(name: string, value: string | undefined): string {
	return value === undefined ? name : `${name}=${value}`;
}

function dataOf(words: readonly string[]): CliData {
	const data: CliData = {};
	for (const word of words) {
		const at = word.indexOf('=');
		if (at < 0) data[word] = 'true';
		else
			data[word.slice(0, at)] = word
				.slice(at + 1)
				.replaceAll('\\n', '\n')
				.replaceAll('\\t', '\t');
	}
	return data;
}
