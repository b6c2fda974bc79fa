import matter from 'gray-matter';
import { loadYaml, yamlFailure, type ParsedYaml } from './yaml';

/** gray-matter only finds the end of the YAML. Our own parser reads it afterwards, so this engine returns nothing. */
const ENGINES = { yaml: { parse: () => ({}) } };

/**
 * Reads the YAML of one front matter through gray-matter. Never throws.
 *
 * @param yaml what stands between the fences: empty, or whole lines with their line endings.
 */
export function readBlock(yaml: string): ParsedYaml {
	try {
		const shown = withoutBlanks(yaml);
		// Without options gray-matter caches its result, and does not report a broken note the second time.
		const block = matter(`---\n${shown}---\n`, { engines: ENGINES });
		if (block.matter !== `\n${shown}`.slice(0, -1))
			return { ok: false, reason: 'a line inside starts with ---', line: fenceLine(yaml) };
		return { ok: true, value: loadYaml(yaml) ?? null };
	} catch (error) {
		return yamlFailure(error, yaml);
	}
}

/**
 * YAML with every run of white space made as short as it can be: gray-matter searches for comments again at every line
 * of a run of blank lines, which takes quadratic time.
 */
function withoutBlanks(yaml: string): string {
	return yaml.replace(/\s+/gu, (blank) => (blank.includes('\n') ? (blank.endsWith('\n') ? '\n' : '\n ') : ' '));
}

/** The first line that gray-matter mistakes for the closing fence because it starts with one. */
function fenceLine(yaml: string): number {
	return yaml.split('\n').findIndex((line) => line.startsWith('---')) + 1;
}
