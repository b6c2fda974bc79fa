// The house rules of the source tree, by folder and without exceptions: who may import whom, and what core may touch.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

const src = fileURLToPath(new URL('../src', import.meta.url));

/**
 * The rooms of the source tree in their order: a file imports only from its own room and from those before it in this
 * list. A room is a folder with all below it, or a file that stands on its own.
 */
const ROOMS = [
	'core/words',
	'core/text',
	'core/markdown',
	'core/links',
	'core/front-matter',
	'core/passes',
	'core/facts',
	'core/block',
	'core/papers',
	'core/template',
	'core/comparison',
	'core/table',
	'core/reading',
	'core/export',
	'core/adopt',
	'core/board',
	'settings.ts',
	'clock.ts',
	'locales',
	'obsidian/base',
	'obsidian/vault',
	'obsidian/keepers',
	'obsidian/host.ts',
	'obsidian/report.ts',
	'obsidian/actions',
	'obsidian/live-table',
	'obsidian/sidebar',
	'obsidian/settings',
	'obsidian/palette.ts',
	'main.ts',
	'automation',
];

/** The packages that the files of each top-level folder may import. */
const PACKAGES: Readonly<Record<string, RegExp>> = {
	core: /^(?:gray-matter|js-yaml-4)$/u,
	'settings.ts': /^$/u,
	'clock.ts': /^$/u,
	locales: /^$/u,
	obsidian: /^obsidian$/u,
	'main.ts': /^obsidian$/u,
	automation: /^(?!obsidian$)/u,
};

/** The plugin's half and the command line know nothing of each other. */
const APART: Readonly<Record<string, readonly string[]>> = { automation: ['obsidian', 'main.ts'] };

/** Globals that only hosts have. */
const HOST_GLOBALS = new Set([
	'window',
	'document',
	'activeDocument',
	'activeWindow',
	'navigator',
	'console',
	'process',
	'Buffer',
	'globalThis',
	'self',
	'localStorage',
	'fetch',
	'setTimeout',
	'setInterval',
	'setImmediate',
	'clearTimeout',
	'clearInterval',
	'requestAnimationFrame',
	'queueMicrotask',
	'performance',
	'require',
	'eval',
	'Function',
	'Date',
]);

interface SourceFile {
	/** Below `src`, with `/`. */
	readonly name: string;
	readonly folder: string;
	readonly tree: ts.SourceFile;
}

const files: readonly SourceFile[] = readdirSync(src, { recursive: true, encoding: 'utf8' })
	.filter((file) => file.endsWith('.ts'))
	.map((file) => file.split(path.sep).join('/'))
	.map((name) => ({
		name,
		folder: name.split('/')[0] ?? name,
		tree: ts.createSourceFile(name, readFileSync(path.join(src, name), 'utf8'), ts.ScriptTarget.Latest, true),
	}));

function importsOf({ tree }: SourceFile): string[] {
	const found: string[] = [];
	const visit = (node: ts.Node): void => {
		if (
			(ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) &&
			node.moduleSpecifier &&
			ts.isStringLiteral(node.moduleSpecifier)
		)
			found.push(node.moduleSpecifier.text);
		if (
			ts.isCallExpression(node) &&
			node.expression.kind === ts.SyntaxKind.ImportKeyword &&
			node.arguments[0] &&
			ts.isStringLiteral(node.arguments[0])
		)
			found.push(node.arguments[0].text);
		if (
			ts.isImportTypeNode(node) &&
			ts.isLiteralTypeNode(node.argument) &&
			ts.isStringLiteral(node.argument.literal)
		)
			found.push(node.argument.literal.text);
		ts.forEachChild(node, visit);
	};
	visit(tree);
	return found;
}

/** The files that a file imports of the project, below `src`. */
function targetsOf(file: SourceFile): string[] {
	return importsOf(file)
		.filter((specifier) => specifier.startsWith('.'))
		.map((specifier) => `${path.posix.join(path.posix.dirname(file.name), specifier)}.ts`);
}

/** The place of a file's room in the order; -1 where no room has it. */
function roomOf(name: string): number {
	return ROOMS.findIndex((room) => name === room || name.startsWith(`${room}/`));
}

/** Identifiers that are used as values, not as names of properties. */
function hostGlobalsOf({ tree }: SourceFile): string[] {
	const found = new Set<string>();
	const visit = (node: ts.Node): void => {
		if (ts.isIdentifier(node) && HOST_GLOBALS.has(node.text)) {
			const { parent } = node;
			const isName =
				(ts.isPropertyAccessExpression(parent) && parent.name === node) ||
				(ts.isPropertyAssignment(parent) && parent.name === node) ||
				ts.isPropertySignature(parent);
			if (!isName) found.add(node.text);
		}
		ts.forEachChild(node, visit);
	};
	visit(tree);
	return [...found];
}

test('every file is in a room, and every room has files', () => {
	expect(files.filter(({ name }) => roomOf(name) === -1).map(({ name }) => name)).toEqual([]);
	expect(ROOMS.filter((_, at) => !files.some(({ name }) => roomOf(name) === at))).toEqual([]);
});

describe('each file imports only from its own room and those before it, and packages that its half may use', () => {
	test.each(files.map((file) => [file.name, file] as const))('%s', (_, file) => {
		const apart = APART[file.folder] ?? [];
		expect(
			targetsOf(file).filter(
				(target) => roomOf(target) > roomOf(file.name) || apart.includes(target.split('/')[0] ?? ''),
			),
		).toEqual([]);
		expect(
			importsOf(file).filter(
				(specifier) => !specifier.startsWith('.') && PACKAGES[file.folder]?.test(specifier) !== true,
			),
		).toEqual([]);
	});
});

describe('pure code touches no host', () => {
	const pure = files.filter(({ folder }) => folder === 'core' || folder === 'settings.ts' || folder === 'locales');
	test.each(pure.map((file) => [file.name, file] as const))('%s', (_, file) => {
		expect(hostGlobalsOf(file)).toEqual([]);
	});
});

test('gray-matter is imported in one module', () => {
	expect(files.filter((file) => importsOf(file).includes('gray-matter')).map(({ name }) => name)).toHaveLength(1);
});

test('one module says when two names are the same; entities and LaTeX alone compose letters for another reason', () => {
	expect(
		files
			.filter(({ tree }) => tree.text.includes("normalize('NFC')"))
			.map(({ name }) => name)
			.sort(),
	).toEqual(['core/export/latex-text.ts', 'core/markdown/chars.ts', 'core/text/names.ts']);
});

test('no module imports itself by way of others', () => {
	const graph = new Map(files.map((file) => [file.name, targetsOf(file)]));
	const done = new Set<string>();
	const cycles: string[] = [];
	const walk = (name: string, trail: readonly string[]): void => {
		if (trail.includes(name)) cycles.push([...trail.slice(trail.indexOf(name)), name].join(' → '));
		if (done.has(name) || trail.includes(name)) return;
		for (const next of graph.get(name) ?? []) walk(next, [...trail, name]);
		done.add(name);
	};
	for (const name of graph.keys()) walk(name, []);
	expect(cycles).toEqual([]);
});

/** Where a file uses something that only one module may use. */
function placesOf({ name, tree }: SourceFile, isUse: (node: ts.Node) => boolean): string[] {
	const found: string[] = [];
	const visit = (node: ts.Node): void => {
		if (isUse(node)) found.push(`${name}:${tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1}`);
		ts.forEachChild(node, visit);
	};
	visit(tree);
	return found;
}

test('no expression takes U+2028 for the end of a line, as `^` and `$` do with the flag m', () => {
	const isMultiline = (node: ts.Node): boolean =>
		ts.isRegularExpressionLiteral(node)
			? /m[a-z]*$/u.test(node.text)
			: ts.isNewExpression(node) &&
				node.expression.getText() === 'RegExp' &&
				node.arguments?.[1]?.getText().includes('m') === true;
	expect(files.flatMap((file) => placesOf(file, isMultiline))).toEqual([]);
});

const inApp = files.filter(({ folder }) => folder === 'obsidian' || folder === 'main.ts');

test('what nobody waits for is started by perform alone, which tells the user where it fails', () => {
	expect(
		inApp.flatMap((file) => placesOf(file, ts.isVoidExpression)).map((place) => place.replace(/:.*/u, '')),
	).toEqual(['obsidian/base/failures.ts']);
});

/** What changes files, by what it is a method of. */
const WRITES: Readonly<Record<string, RegExp>> = {
	vault: /^(?:append|appendBinary|copy|create|createBinary|createFolder|delete|modify|modifyBinary|process|rename|trash)$/u,
	adapter:
		/^(?:append|appendBinary|copy|mkdir|process|remove|rename|rmdir|trashLocal|trashSystem|write|writeBinary)$/u,
	editor: /^(?:replaceRange|replaceSelection|setLine|setValue|transaction)$/u,
	fileManager: /^(?:createNewMarkdownFile|processFrontMatter|promptForDeletion|renameFile|trashFile)$/u,
};

test('in the app one module writes, creates and deletes files of the vault, and changes what an editor holds', () => {
	const isWrite = (node: ts.Node): boolean => {
		if (!ts.isPropertyAccessExpression(node)) return false;
		const owner = ts.isPropertyAccessExpression(node.expression)
			? node.expression.name.text
			: ts.isIdentifier(node.expression)
				? node.expression.text
				: '';
		return WRITES[owner]?.test(node.name.text) === true;
	};
	const writers = inApp.flatMap((file) => placesOf(file, isWrite)).map((place) => place.replace(/:.*/u, ''));
	expect([...new Set(writers)]).toEqual(['obsidian/vault/note-writer.ts']);
});

/** The functions of `node:fs` and `node:fs/promises` that change a disk, and `open`, which may. */
const DISK_WRITES =
	/^(?:append|chmod|chown|copy|cp|create|fchmod|fchown|ftruncate|futimes|lchmod|lchown|link|lutimes|mkdir|mkdtemp|open|rename|rm|symlink|truncate|unlink|utimes|write)/u;

test('in the command line one folder changes the disk', () => {
	const isDiskWrite = (node: ts.Node): boolean =>
		ts.isImportSpecifier(node) &&
		DISK_WRITES.test(node.name.text) &&
		/^'node:fs(?:\/promises)?'$/u.test(node.parent.parent.parent.moduleSpecifier.getText());
	const writers = files
		.filter(({ folder }) => folder === 'automation')
		.flatMap((file) => placesOf(file, isDiskWrite))
		.map((place) => place.replace(/:.*/u, ''));
	expect([...new Set(writers.map((file) => path.posix.dirname(file)))]).toEqual(['automation/disk']);
	expect(
		files.flatMap((file) =>
			placesOf(
				file,
				(node) =>
					ts.isNamespaceImport(node) && node.parent.parent.moduleSpecifier.getText().includes('node:fs'),
			),
		),
	).toEqual([]);
});

test('no two types have one name', () => {
	const names = files.flatMap(({ tree }) =>
		tree.statements.flatMap((node) =>
			ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node) || ts.isClassDeclaration(node)
				? [node.name?.text ?? '']
				: [],
		),
	);
	expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
});

test('text is sorted in one way', () => {
	const isCollator = (node: ts.Node): boolean =>
		(ts.isPropertyAccessExpression(node) && node.name.text === 'Collator') ||
		(ts.isPropertyAccessExpression(node) && node.name.text === 'localeCompare');
	expect(files.flatMap((file) => placesOf(file, isCollator)).map((place) => place.replace(/:.*/u, ''))).toEqual([
		'core/text/names.ts',
	]);
});

test('only one module asks for the time of the day', () => {
	const isDate = (node: ts.Node): boolean =>
		ts.isNewExpression(node) && node.expression.getText() === 'Date' && (node.arguments ?? []).length === 0;
	expect([
		...new Set(files.flatMap((file) => placesOf(file, isDate)).map((place) => place.replace(/:.*/u, ''))),
	]).toEqual(['clock.ts']);
});
