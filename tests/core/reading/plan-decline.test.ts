import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPaper } from '../../../src/core/papers/paper';
import { planDecline } from '../../../src/core/reading/plan-transition';
import { applyChanges } from '../../../src/core/text/changes';
import { DEFAULT_SETTINGS, paperRules } from '../../../src/settings';
import { anyNote } from '../any-note';

const rules = paperRules({ ...DEFAULT_SETTINGS, paperFolders: 'Papers' });

function declined(text: string): string | null {
	const plan = planDecline(text, rules.names);
	return plan.kind === 'edits' ? applyChanges(text, plan.changes) : null;
}

test.each([
	['Text\n', '---\npass: false\n---\nText\n'],
	['---\ntitle: A\n---\n', '---\ntitle: A\npass: false\n---\n'],
	['---\nPass: 2 # mine\n---\n', '---\nPass: false # mine\n---\n'],
	['---\r\npass: "2"\r\n---\r\n', '---\r\npass: false\r\n---\r\n'],
	['---\npass: false\n---\n', null],
	['+++\npass = 1\n+++\n', null],
	['<<<<<<< ours\na\n=======\nb\n>>>>>>> theirs\n', null],
])('%j becomes %j', (before, after) => {
	expect(declined(before)).toBe(after);
});

test('a note that was declined is no paper, and says so once', () => {
	fc.assert(
		fc.property(anyNote, (text) => {
			const after = declined(text);
			if (after === null) return;
			expect(readPaper('Papers/A.md', after, rules)).toBeNull();
			expect(declined(after)).toBeNull();
		}),
	);
});
