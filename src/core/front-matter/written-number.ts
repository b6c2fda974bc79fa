import { lineEnd, nextLine } from '../text/lines';
import { locateFrontMatter } from './region';

/** A plain YAML scalar that can be a number, alone on the rest of its line or with a comment behind it. */
const NUMBER_TOKEN = /^[ \t]+([-+]?\.?\d[\w.+-]{0,400})[ \t]*(?:#.*)?$/u;

/**
 * Numbers as a note spells them. YAML reads `1412.6980` as 1412.698 and `007` as 7, but an arXiv id, a title or a score
 * must be shown as it was written. Only the lines of the front matter are scanned; its values are known already.
 */
export class WrittenNumbers {
	/** Where the YAML stands; null where there is none to read. */
	private readonly yaml: { readonly from: number; readonly to: number } | null;

	constructor(private readonly text: string) {
		const front = locateFrontMatter(text);
		this.yaml = front.kind === 'yaml' ? { from: front.yamlFrom, to: front.yamlTo } : null;
	}

	/** @returns the number of a property as its line spells it; null where the value stands elsewhere, or otherwise. */
	of(name: string): string | null {
		if (this.yaml === null) return null;
		for (let at = this.yaml.from; at < this.yaml.to; at = nextLine(this.text, at)) {
			const afterKey = this.endOfKey(at, name);
			if (afterKey === null) continue;
			return NUMBER_TOKEN.exec(this.text.slice(afterKey, lineEnd(this.text, afterKey)))?.[1] ?? null;
		}
		return null;
	}

	/** The offset behind `name:` where a line starts with it, in quotes or without. */
	private endOfKey(line: number, name: string): number | null {
		for (const key of [name, `"${name}"`, `'${name}'`]) {
			const end = line + key.length;
			if (this.text.startsWith(key, line) && this.text[end] === ':') return end + 1;
		}
		return null;
	}
}
