// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { openVault } from '../vault';
import { CellEditor } from '../../../src/obsidian/live-table/edit-cells';

test('what was typed stays and can be saved again where saving fails', async () => {
	const { settle } = await openVault({});
	const cell = document.body.createEl('table').createEl('tr').createEl('td');
	const save = vi
		.fn<(typed: string) => Promise<{ kind: 'saved' }>>()
		.mockRejectedValueOnce(new Error('broken'))
		.mockResolvedValue({ kind: 'saved' });
	const onClose = vi.fn();
	const editor = new CellEditor(cell, { label: '', width: 10, markdown: 'before', text: 'before', save, onClose });
	const area = cell.querySelector('textarea');
	if (area === null) throw new Error('no field');
	area.value = 'typed';
	await expect(editor.leave()).rejects.toThrow('broken');
	expect([area.value, area.readOnly, onClose.mock.calls.length]).toEqual(['typed', false, 0]);
	await editor.leave();
	await settle();
	expect(save.mock.calls.map(([typed]) => typed)).toEqual(['typed', 'typed']);
	expect(onClose.mock.calls[0]?.[0]).toBe('typed');
});
