import Table from 'cli-table3';
import { append } from '../../core/text/append';

const NOTHING = '';

/** Lays rows out in columns parted by spaces; widths count as a terminal shows them, so that Chinese text lines up. */
export function layOut(rows: readonly (readonly string[])[]): string[] {
	if (rows.length === 0) return [];
	const table = new Table({
		chars: {
			top: NOTHING,
			'top-mid': NOTHING,
			'top-left': NOTHING,
			'top-right': NOTHING,
			bottom: NOTHING,
			'bottom-mid': NOTHING,
			'bottom-left': NOTHING,
			'bottom-right': NOTHING,
			left: NOTHING,
			'left-mid': NOTHING,
			mid: NOTHING,
			'mid-mid': NOTHING,
			right: NOTHING,
			'right-mid': NOTHING,
			middle: '  ',
		},
		style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [] },
	});
	append(
		table,
		rows.map((row) => [...row]),
	);
	return table
		.toString()
		.split('\n')
		.map((line) => line.trimEnd());
}
