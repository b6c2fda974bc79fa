/** A question that opens a line: `**Category**: …`, `__Context__ …` or `Category: …`. */
export interface LineLabel {
	readonly form: 'bold' | 'label';
	readonly label: string;
	/** Where the rest of the line begins, counted from the line's start. */
	readonly restFrom: number;
}

const BOLD = /^(\*\*|__)(?=\S)([^*_]{1,120}?)\1\s*([:：]?)[ \t]*/u;
const LABEL = /^([^:：|`<>[\]()。，,.!！；;]{1,40})[:：](?!\/\/)(?!:)[ \t]*/u;

/**
 * Reads the label that a line opens with.
 *
 * @param line the line without list marker, task box and line ending.
 * @returns null where the line opens with no label. Bold text in the middle of a sentence is none: it needs a colon behind
 * or inside it, or the whole line.
 */
export function readLineLabel(line: string): LineLabel | null {
	const indent = line.length - line.trimStart().length;
	const content = line.slice(indent);
	const bold = BOLD.exec(content);
	if (bold?.[2] !== undefined) {
		const separated = bold[3] !== '' || /[:：?？]$/u.test(bold[2]) || bold[0].length === content.length;
		return separated ? { form: 'bold', label: bold[2].trim(), restFrom: indent + bold[0].length } : null;
	}
	const label = LABEL.exec(content);
	return label?.[1] === undefined ? null : { form: 'label', label: label[1].trim(), restFrom: indent + label[0].length };
}
