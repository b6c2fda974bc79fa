import type { Nodes, Root } from 'mdast';
import { type CompileContext, fromMarkdown, type Token } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { appSyntax } from './syntax';

/** A stretch of the note's text, as offsets. */
interface Span {
	readonly start: number;
	readonly end: number;
}

/**
 * A note's text below its front matter as a tree, with what only the app's Markdown has. Offsets
 * are those of the whole text.
 */
export interface ParsedDocument {
	readonly root: Root;
	readonly tags: readonly Span[];
	readonly wikiLinks: readonly Span[];
	/** Blocks that the tree holds as HTML, by their start. */
	readonly blocks: ReadonlyMap<number, { readonly type: 'comment' | 'math'; readonly end: number }>;
	/** The symbol of each task, by the end of the list marker before it. */
	readonly tasks: ReadonlyMap<number, string>;
	/** A block's start with the spaces before it that belong to no container. */
	indentedStart(node: Nodes): number;
	startOf(node: Nodes): number;
	endOf(node: Nodes): number;
}

/**
 * GFM's nodes, without its search for bare links in the finished tree: those lead out of the
 * vault, and have no position.
 */
const gfmNodes = gfmFromMarkdown().map(({ transforms: _transforms, ...extension }) => extension);

/** Parses `text` from `from` to `to`. */
export function parseDocument(text: string, from: number, to = text.length): ParsedDocument {
	const tags: Span[] = [];
	const wikiLinks: Span[] = [];
	const blocks = new Map<number, { type: 'comment' | 'math'; end: number }>();
	const tasks = new Map<number, string>();
	const indents = new Map<number, number>();
	const span = (token: Token): Span => ({ start: from + token.start.offset, end: from + token.end.offset });

	const asText = (found?: Span[]) =>
		function (this: CompileContext, token: Token): void {
			found?.push(span(token));
			this.config.enter['data']?.call(this, token);
		};
	const endText = function (this: CompileContext, token: Token): void {
		this.config.exit['data']?.call(this, token);
	};
	const asBlock = (type: 'comment' | 'math') =>
		function (this: CompileContext, token: Token): void {
			const { start, end } = span(token);
			blocks.set(start, { type, end });
			this.enter({ type: 'html', value: '' }, token);
		};
	const endBlock = function (this: CompileContext, token: Token): void {
		this.exit(token);
	};

	const root = fromMarkdown(text.slice(from, to), {
		extensions: [...appSyntax],
		mdastExtensions: [
			...gfmNodes,
			{
				enter: {
					appComment: asBlock('comment'),
					appMath: asBlock('math'),
					appMathText: asText(),
					appTag: asText(tags),
					appWikiLink: asText(wikiLinks),
					appTask(token) {
						tasks.set(span(token).start, this.sliceSerialize(token).slice(1, -2));
					},
					linePrefix(token) {
						indents.set(span(token).end, span(token).start);
					},
				},
				exit: {
					appComment: endBlock,
					appMath: endBlock,
					appMathText: endText,
					appTag: endText,
					appWikiLink: endText,
				},
			},
		],
	});

	const startOf = (node: Nodes): number => from + (node.position?.start.offset ?? 0);
	const indentedStart = (node: Nodes): number => indents.get(startOf(node)) ?? startOf(node);
	return {
		root,
		tags,
		wikiLinks,
		blocks,
		tasks,
		indentedStart,
		startOf,
		endOf: (node) => from + (node.position?.end.offset ?? 0),
	};
}
