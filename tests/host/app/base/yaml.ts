import { parse, stringify } from 'yaml';

/** YAML as the app reads it: what is broken is thrown. */
export function parseYaml(yaml: string): unknown {
	return parse(yaml, { logLevel: 'error' }) as unknown;
}

/** YAML as the app writes it: a property without a value has nothing behind its colon, and no line is broken. */
export function stringifyYaml(value: unknown): string {
	return stringify(value, { nullStr: '', lineWidth: 0, aliasDuplicateObjects: false });
}
