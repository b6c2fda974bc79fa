import { expect } from 'vitest';
import { test as spec } from '../browser/driver/spec';

const linked = {
	'Old.md': '[[a/Deep]] ![[pic.png]] [rel](a/Deep.md#h)',
	'a/Deep.md': '[up](../Old.md) [[Old|shown]]',
	'pic.png': '',
	'All.md':
		'---\nup: "[[Old]]"\nlist:\n  - "[[Old#h|t]]"\n---\n[[Old]] [[Old#h^b|t]] ![[Old]] | [[Old\\|t]] [md](<Old.md>) [md](Old.md#h "title") [[Other]] `[[Old]]`',
};

spec.extend('boot', { without: true, notes: linked })(
	'lets links follow a note that is renamed and moved, and its own links lead where they led',
	async ({ host }) => {
		await host.page.evaluate(async () => {
			const { vault, fileManager } = window.host.app;
			const file = vault.getFileByPath('Old.md');
			await vault.createFolder('b');
			if (file !== null) await fileManager.renameFile(file, 'b/New name.md');
		});
		expect(await host.disk('All.md')).toBe(
			'---\nup: "[[New name]]"\nlist:\n  - "[[New name#h|t]]"\n---\n[[New name]] [[New name#h^b|t]] ![[New name]] | [[New name\\|t]] [md](<New name.md>) [md](New%20name.md#h "title") [[Other]] `[[Old]]`',
		);
		expect(await host.disk('a/Deep.md')).toBe('[up](New%20name.md) [[New name|shown]]');
		expect(await host.disk('b/New name.md')).toBe('[[a/Deep]] ![[pic.png]] [rel](a/Deep.md#h)');
	},
);
