import { findFrontMatter, isRecord } from '../../metadata/front-matter';
import { parseYaml, stringifyYaml } from '../base/yaml';

/**
 * A note's text with its properties as a function leaves them: written anew if they are others, the text below
 * untouched. Broken YAML is thrown.
 */
export function editFrontMatter(text: string, edit: (properties: Record<string, unknown>) => unknown): string {
	const from = text.startsWith('\uFEFF') ? 1 : 0;
	const found = findFrontMatter(text, from);
	const read = found === null ? null : parseYaml(found.yaml);
	const properties = isRecord(read) ? read : {};
	const before = stringifyYaml(properties);
	edit(properties);
	const after = stringifyYaml(properties);
	if (after === before) return text;
	const block = Object.keys(properties).length === 0 ? '' : `---\n${after}---\n`;
	return text.slice(0, from) + block + text.slice(found?.bodyStart ?? from);
}
