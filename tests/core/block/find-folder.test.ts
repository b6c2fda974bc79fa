// The folder that a name means.
import { expect, test } from 'vitest';
import { findFolder } from '../../../src/core/links/paths';

test.each([
	['the vault itself', ['A.md'], '', ''],
	['its exact spelling', ['papers/A.md', 'Papers/B.md'], 'Papers', 'Papers'],
	['a folder within another', ['A/B/C.md'], 'A/B', 'A/B'],
	['another normal form, before another letter case', ['E\u0301tudes/A.md', 'études/B.md'], 'Études', 'E\u0301tudes'],
	['the only one in another letter case', ['Papers/A.md', 'Notes/B.md'], 'papers', 'Papers'],
	['none of two that differ in letter case', ['Papers/A.md', 'PAPERS/B.md'], 'papers', null],
	['none for the name of a file', ['Papers.md'], 'Papers', null],
	['none for a part of a name', ['Papers/A.md'], 'Paper', null],
	['none in an empty vault', [], 'Papers', null],
])('%s', (_, paths, wanted, folder) => {
	expect(findFolder(paths, wanted)).toBe(folder);
});
