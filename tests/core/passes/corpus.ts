import { readdirSync, readFileSync } from 'node:fs';

/** A small note as people write them, with what a person would say of it. */
interface CorpusNote {
	readonly name: string;
	readonly text: string;
	readonly verdict: 'paper' | 'no paper';
	/** Each pass with its questions: open or answered, form, label. Of what is no paper it may be left out. */
	readonly questions: string;
}

const corpus = new URL('corpus/', import.meta.url);
const NOTE =
	/^@@ (?<name>.*)\n(?<text>[\s\S]*?)^=> (?<verdict>paper|no paper)(?<crlf> crlf)?\n(?<questions>[\s\S]*?)(?=^@@ |(?![\s\S]))/gmu;

/**
 * The notes of one file: `@@ name`, the note, then `=> paper` or `=> no paper` (`crlf` for Windows line endings) and
 * the passes with their questions, as they are read once the reader says that the note is a paper.
 */
function parseCorpus(file: string): CorpusNote[] {
	return Array.from(file.matchAll(NOTE), ({ groups = {} }) => {
		const { name = '', text = '', verdict = '', crlf, questions = '' } = groups;
		return {
			name,
			text: crlf === undefined ? text : text.replaceAll('\n', '\r\n'),
			verdict: verdict === 'paper' ? verdict : 'no paper',
			questions: questions.trim(),
		};
	});
}

/** The themes of the corpus, each with its notes. */
export function readCorpus(): { theme: string; notes: CorpusNote[] }[] {
	return readdirSync(corpus).map((file) => ({
		theme: file.replace('.txt', ''),
		notes: parseCorpus(readFileSync(new URL(file, corpus), 'utf8')),
	}));
}
