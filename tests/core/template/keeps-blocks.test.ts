// A template that leaves something open must not hide what stands behind the place it is inserted at.
import { describe, expect, test } from 'vitest';
import { planInsert } from '../../../src/core/template/plan-insert';
import { parseTemplate } from '../../../src/core/template/template';
import { NO_KNOWN_QUESTIONS } from '../../../src/core/passes/question';
import type { Plan } from '../../../src/core/text/plan';
import { after, said } from '../plans';

function insert(text: string, template: string, cursor: number | null = null): Plan {
	return planInsert(text, parseTemplate(template), 'all', { known: NO_KNOWN_QUESTIONS, values: {}, cursor });
}

const OPEN = [
	['a comment', '<!-- to do'],
	['a comment of Obsidian', '%% to do'],
	['a code block', '```\ncode'],
	['a code block of tildes', '~~~'],
	['a formula', '$$\nx'],
	['HTML', '<pre>\nx'],
	['a script', '<script>'],
] as const;

describe.each(OPEN)('a template that ends in %s that is never closed', (_, open) => {
	test.each([
		[
			'ahead of the pass that follows',
			'# Second pass\nRead.\n\nNotes\n===\nText\n',
			`# First pass\n${open}\n`,
			null,
		],
		['at the cursor', 'Intro\n\n\n\n## Own heading\nText\n', `# First pass\n${open}\n`, 7],
		['ahead of a list', 'Intro\n\n\n\n- item\n- [ ] task\n', `# First pass\n${open}\n`, 7],
		['into a section that is empty still', '# First pass\n\n# Own heading\n', `# First pass\n${open}\n`, null],
	])('is not inserted %s', (_place, text, template, cursor) => {
		expect(said(insert(text, template, cursor))).toEqual([expect.stringContaining('place-not-found')]);
	});

	test('is inserted at the end, where nothing follows', () => {
		expect(after('Intro\n', insert('Intro\n', `# First pass\n${open}\n`))).toBe(`Intro\n\n# First pass\n${open}\n`);
	});
});

test('what is closed is inserted ahead of other text', () => {
	const template = '# First pass\n<!-- to do -->\n\n```\ncode\n```\n\n%% x %%\n';
	const text = '# Second pass\nRead.\n';
	expect(after(text, insert(text, template))).toBe(`${template}\n${text}`);
});
