import matter from 'gray-matter';
import { loadYaml, yamlFailure, type ParsedYaml } from './yaml';

/** The YAML itself is read here, once it is known where it ends. */
const ENGINES = { yaml: { parse: () => ({}) } };

/**
 * Reads the YAML of one front matter through gray-matter. Never throws.
 *
 * @param yaml what stands between the fences: empty, or whole lines with their line endings.
 */
export function readBlock(yaml: string): ParsedYaml {
	try {
		const shown = withoutBlanks(yaml);
		// Without options gray-matter caches, and says nothing of a broken note the second time.
		const block = matter(`---\n${shown}---\n`, { engines: ENGINES });
		if (block.matter !== `\n${shown}`.slice(0, -1)) return { ok: false, reason: 'a line inside starts with ---', line: fenceLine(yaml) };
		return { ok: true, value: loadYaml(yaml) ?? null };
	} catch (error) {
		return yamlFailure(error, yaml);
	}
}

/** The lines of YAML without what is blank: gray-matter looks for comments anew at each of the blank lines that stand together. */
function withoutBlanks(yaml: string): string {
	return yaml.replace(/\s+/gu, (blank) => (blank.includes('\n') ? (blank.endsWith('\n') ? '\n' : '\n ') : ' '));
}

/** The first line that gray-matter takes for the closing fence, though more than a fence stands there. */
function fenceLine(yaml: string): number {
	return yaml.split('\n').findIndex((line) => line.startsWith('---')) + 1;
}
