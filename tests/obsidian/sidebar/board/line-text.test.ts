// @vitest-environment happy-dom
import 'obsidian-test-mocks/vitest-setup';
import { expect, test } from 'vitest';
import { Board, BoardLines } from '../../../../src/core/board/board';
import { pluginTexts, sharedTexts } from '../../../../src/locales/locale';
import { lineText } from '../../../../src/obsidian/sidebar/board/draw-line';
import { paper } from '../../../core/papers/papers';

const EMPTY = '# First pass\n## What\n\n# Second pass\n## How\n';
const SECOND = EMPTY.replace('## How', '## How\nSo.');

function shown(properties: string, body: string, language: 'en' | 'zh' = 'en') {
	const line = new BoardLines(new Board([paper('A', `type: paper\n${properties}`, body)])).at(1);
	if (line === null) throw new Error('no line');
	return lineText(line, { plugin: pluginTexts[language], shared: sharedTexts[language] }, 0);
}

test.each([
	['pass: 1', SECOND, 'The pass property says 1, the answers in the note say 2'],
	['pass: 2', EMPTY, 'The pass property says 2, but no question is answered'],
	['status: unread', SECOND, 'The status is Queued, but questions of pass 2 are answered'],
	['status: done', EMPTY, 'The status is Finished, but no question is answered'],
])('what contradicts the answers of a paper is told: %s', (properties, body, expected) => {
	const { mark, label } = shown(properties, body);
	expect(mark).toBe('disagrees');
	expect(label.split('\n')).toContain(expected);
	expect(shown(properties, body, 'zh').mark).toBe('disagrees');
});

test('a pass and a date that cannot be read are marked with their line', () => {
	const { mark, label } = shown('pass: 99\npass-1-date: 05/04/2026', SECOND);
	expect(mark).toBe('warning');
	expect(label).toContain('Line 3: The property pass holds “99”, which is not a pass');
	expect(label).toContain('Line 4: The property pass-1-date holds “05/04/2026”');
});
