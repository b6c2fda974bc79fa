declare module 'turndown' {
	interface Rule {
		filter: string[];
		replacement(content: string): string;
	}

	/** What of the library is used; it brings no types. */
	export default class TurndownService {
		constructor(options: Readonly<Record<string, string>>);
		addRule(name: string, rule: Rule): this;
		turndown(input: string | HTMLElement | Document | DocumentFragment): string;
	}
}
