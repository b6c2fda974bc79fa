import matter from 'gray-matter';
import { loadYaml, yamlFailure, type ParsedYaml } from './yaml';

function refuse(): never {
	throw new Error('only YAML is read');
}

const ENGINES = {
	// Wrapped, because gray-matter looks into what it is given; with the last line ending back that it takes off, which `|+` counts.
	yaml: { parse: (yaml: string) => ({ value: loadYaml(`${yaml.slice(1)}\n`) }) },
	// The two others that gray-matter brings; `js` is `javascript` to it.
	json: refuse,
	javascript: refuse,
};

/**
 * Reads the YAML of one front matter through gray-matter. Never throws.
 *
 * @param yaml what stands between the fences: empty, or whole lines with their line endings.
 */
export function readBlock(yaml: string): ParsedYaml {
	try {
		// Without options gray-matter caches, and says nothing of a broken note the second time.
		const block = matter(`---\n${yaml}---\n`, { language: 'yaml', engines: ENGINES });
		if (block.matter !== `\n${yaml}`.slice(0, -1)) return { ok: false, reason: 'a line inside starts with ---', line: fenceLine(yaml) };
		// Not asked where gray-matter saw comments alone; but what it takes for one may hold a line break of YAML.
		const value: unknown = 'value' in block.data ? block.data['value'] : loadYaml(yaml);
		return { ok: true, value: value ?? null };
	} catch (error) {
		return yamlFailure(error, yaml);
	}
}

/** The first line that gray-matter takes for the closing fence, though more than a fence stands there. */
function fenceLine(yaml: string): number {
	return yaml.split('\n').findIndex((line) => line.startsWith('---')) + 1;
}
