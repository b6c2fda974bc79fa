const QUESTION_MARK = /[?？]/u;
const WORD = /[\p{L}\p{N}]/u;
/** What may stand ahead of a question: list and quote markers, emphasis, a quotation mark. */
const AHEAD = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*[*_"“「]*/u;
/** A question's end: its mark, closing emphasis or quotation, a remark in brackets. */
const END = /[?？][*_"”」\s]*(?:[(（][^()（）]*[)）])?[*_"”」\s]*$/u;
const NEW_SENTENCE = /[.!;][ \t]+\p{Lu}|[。！；]/u;
const CHOICE = /^\s*(?:yes|no|y|n|是|否|有|无)(?:\s*[/|／]\s*(?:yes|no|maybe|y|n|是|否|有|无))+\s*[?？]?\s*$/iu;
/** Labels under which the reader's own questions are the answer. */
const INVITES_QUESTIONS = /question|doubt|unclear|understood|confus|open|idea|thought|critic|问题|疑|不懂|困惑|想法|思考/iu;

/** Whether a line is nothing but a question. */
export function asks(line: string): boolean {
	if (line.length > 400 || !QUESTION_MARK.test(line)) return false;
	const words = line.replace(AHEAD, '');
	const end = END.exec(words);
	const question = words.slice(0, end?.index ?? 0);
	return WORD.test(question) && !NEW_SENTENCE.test(question);
}

/**
 * What stands in an answer's place without what a template put there: lines that go on asking (`What type of paper is
 * this?`), and a choice nobody made (`yes / no`). Questions are kept under a label that invites them.
 */
export function withoutHints(label: string, answer: string): string {
	if (CHOICE.test(answer)) return '';
	return !QUESTION_MARK.test(answer) || INVITES_QUESTIONS.test(label) ? answer : answer.split('\n').filter((line) => !asks(line)).join('\n');
}
