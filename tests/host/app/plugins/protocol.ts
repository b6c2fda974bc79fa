import type { ObsidianProtocolData, ObsidianProtocolHandler } from 'obsidian';
import type { App } from '../app';

const SCHEME = 'obsidian://';

/** Actions that nobody handles, as they were asked for. */
export const unknownActions = new Set<string>();

/** What `obsidian://action?key=value` does, from a link or from outside. */
export class Protocol {
	readonly handlers = new Map<string, ObsidianProtocolHandler>();

	constructor(private readonly app: App) {
		this.register('open', ({ file, path }) => void this.app.workspace.openLinkText(file ?? path ?? '', ''));
		document.addEventListener('click', (event) => {
			const link = event.target instanceof Element ? event.target.closest('a') : null;
			const url = link?.getAttribute('href') ?? '';
			if (!url.startsWith(SCHEME)) return;
			event.preventDefault();
			this.open(url);
		});
	}

	register(action: string, handler: ObsidianProtocolHandler): void {
		if (this.handlers.has(action)) throw new Error(`Protocol handler for "${action}" is already registered`);
		this.handlers.set(action, handler);
	}

	/** @returns whether someone handles it. */
	open(url: string): boolean {
		const data = parse(url);
		const handler = this.handlers.get(data.action);
		if (handler === undefined) unknownActions.add(data.action);
		else handler(data);
		return handler !== undefined;
	}
}

function parse(url: string): ObsidianProtocolData {
	const [action = '', query = ''] = url.slice(SCHEME.length).replace(/#.*$/su, '').split('?', 2);
	const data: ObsidianProtocolData = { action: action.replace(/\/$/u, '') };
	for (const pair of query.split('&').filter((part) => part !== '')) {
		const [key = '', value] = pair.split(/=(.*)/su, 2);
		data[decodeURIComponent(key)] = value === undefined ? 'true' : decodeURIComponent(value);
	}
	return data;
}
