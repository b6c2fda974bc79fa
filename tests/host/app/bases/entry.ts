import type { BasesPropertyId } from 'obsidian';
import type { App } from '../app';
import type { TFile } from '../vault/files';
import { evaluate } from './expression/evaluate';
import { parseExpression } from './expression/parse';
import type { Expression } from './expression/parse';
import { fileProperty } from './file-properties';
import { lacking } from './lacking';
import { parsePropertyId } from './property-id';
import { ObjectValue } from './values/list-value';
import { FileValue } from './values/text-values';
import { ErrorValue } from './values/value';
import type { Value } from './values/value';
import { wrap } from './values/wrap';

/** What all rows of one query share. */
export interface QueryScope {
	readonly app: App;
	readonly formulas: Readonly<Record<string, string>>;
	/** The file that `this` stands for. */
	readonly self: TFile | null;
}

/** One row of a base: a file. */
export class BasesEntry {
	private readonly open = new Set<string>();

	constructor(
		private readonly scope: QueryScope,
		readonly file: TFile,
	) {}

	getValue(id: BasesPropertyId): Value | null {
		const { type, name } = parsePropertyId(id);
		try {
			if (type === 'file') return fileProperty(this.scope.app, this.file, name);
			return type === 'formula' ? this.formula(name) : this.note(name);
		} catch (error) {
			return new ErrorValue(error instanceof Error ? error.message : String(error));
		}
	}

	/** What an expression comes to for this file. */
	evaluate(expression: Expression): Value {
		return evaluate(expression, { get: (name) => this.named(name), formula: (name) => this.formula(name) });
	}

	private named(name: string): Value {
		if (name === 'file') return new FileValue(this.scope.app, this.file);
		if (name === 'note') return new ObjectValue(this.properties(this.file));
		if (name === 'this') return this.self();
		return this.note(name);
	}

	private note(name: string): Value {
		return wrap(this.properties(this.file)[name]);
	}

	private self(): Value {
		const { self, app } = this.scope;
		if (self === null) throw lacking('this');
		return new ObjectValue({ ...this.properties(self), file: new FileValue(app, self) });
	}

	private properties(file: TFile): Record<string, Value> {
		const { app } = this.scope;
		const front = app.metadataCache.getFileCache(file)?.frontmatter ?? {};
		return Object.fromEntries(
			Object.entries(front).map(([name, value]) => [name, wrap(value, { app, path: file.path })]),
		);
	}

	private formula(name: string): Value {
		const text = this.scope.formulas[name];
		if (text === undefined) throw new Error(`There is no formula "${name}"`);
		if (this.open.has(name)) throw new Error(`The formula "${name}" needs itself`);
		this.open.add(name);
		try {
			return this.evaluate(parseExpression(text));
		} finally {
			this.open.delete(name);
		}
	}
}

/** The rows of one value of the property that a view is grouped by. */
export class BasesEntryGroup {
	constructor(
		readonly key: Value | undefined,
		readonly entries: BasesEntry[],
	) {}

	hasKey(): boolean {
		return this.key !== undefined && this.key.toString() !== '';
	}
}
