// The tables of every Markdown file of the installed packages: real ones, that nobody typed for this.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { typedTables } from '../../../src/core/adopt/typed-tables';
import { adopt, adopted, HUB } from './adopt';

const root = fileURLToPath(new URL('../../../node_modules', import.meta.url));
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) =>
	/\.(?:md|markdown)$/iu.test(file),
);

test('each is adopted, and then up to date, with the text around it as it was; or refused for a reason', async () => {
	const ends: Record<string, number> = {};
	for (const file of files) {
		const text = readFileSync(path.join(root, file), 'utf8');
		for (const [index, table] of typedTables(text).tables.entries()) {
			const adoption = await adopt(text, {}, { table: index + 1, template: '# First pass\n' });
			const end = adoption.kind === 'planned' ? 'planned' : (adoption.diagnostics[0]?.code ?? '');
			ends[end] = (ends[end] ?? 0) + 1;
			if (adoption.kind === 'refused') continue;
			const hub = (await adopted(text, {}, { table: index + 1, template: '# First pass\n' }))[HUB] ?? '';
			expect(hub.endsWith(text.slice(table.to)), file).toBe(true);
			expect(hub, file).toContain(
				text
					.slice(0, table.from)
					.replace(/^\uFEFF?---\r?\n[\s\S]*?\n---\r?\n/u, '')
					.trimEnd(),
			);
		}
	}
	expect(ends['planned']).toBeGreaterThan(50);
	expect(
		Object.keys(ends).filter(
			(code) => !/^(?:planned|adopt-(?:empty|name|no-name|same-name|same-note|extra-cells))$/u.test(code),
		),
	).toEqual([]);
});
