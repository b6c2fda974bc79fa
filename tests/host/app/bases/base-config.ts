import type { BasesConfigFile, BasesConfigFileView } from 'obsidian';
import { parse, stringify } from 'yaml';

/** One view of a base, with whatever it keeps for itself. */
export type ViewRecord = BasesConfigFileView & Record<string, unknown>;

/** A base as its file has it. */
export interface BaseConfig extends BasesConfigFile {
	views: ViewRecord[];
}

/** Reads a `.base` file; one without views shows all files in a table. */
export function readBase(text: string): BaseConfig {
	const given: unknown = parse(text);
	if (given !== null && given !== undefined && (typeof given !== 'object' || Array.isArray(given)))
		throw new Error('A base is not written so');
	const config = (given ?? {}) as BasesConfigFile;
	const views = (config.views ?? []) as ViewRecord[];
	return { ...config, views: views.length > 0 ? views : [{ type: 'table', name: 'Table' }] };
}

/** A base as text. */
export function writeBase(config: BaseConfig): string {
	return stringify(config);
}
