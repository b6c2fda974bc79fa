/** What the published types say that there is, read with the TypeScript compiler. */
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** A name with what hangs on it. */
export interface Published {
	readonly name: string;
	readonly kind: 'class' | 'value';
	/** The class that a class extends. */
	readonly base: string | null;
	/** Members of instances, inherited ones too; those that a plugin may leave out are not among them. */
	readonly members: readonly string[];
	/** Those of the members that are for others to write. */
	readonly abstracts: readonly string[];
	readonly statics: readonly string[];
}

const TYPES = fileURLToPath(new URL('../../../node_modules/obsidian/obsidian.d.ts', import.meta.url));

/** Every export of the published types that is there at run time. */
export function readPublished(): Published[] {
	const program = ts.createProgram([TYPES], { target: ts.ScriptTarget.ES2022, skipLibCheck: true, types: [] });
	const source = program.getSourceFile(TYPES);
	if (source === undefined) throw new Error(`no types at ${TYPES}`);
	const checker = program.getTypeChecker();
	return exportsOf(source, checker);
}

function exportsOf(source: ts.SourceFile, checker: ts.TypeChecker): Published[] {
	const symbol = checker.getSymbolAtLocation(source);
	if (symbol === undefined) throw new Error('the types are no module');
	return checker.getExportsOfModule(symbol).flatMap((one): Published[] => {
		const declaration = one.valueDeclaration;
		if (declaration === undefined) return [];
		if (!ts.isClassDeclaration(declaration))
			return [{ name: one.name, kind: 'value', base: null, members: [], abstracts: [], statics: [] }];
		const extended = declaration.heritageClauses?.find(({ token }) => token === ts.SyntaxKind.ExtendsKeyword)
			?.types[0]?.expression;
		const members = publicOnes(checker.getPropertiesOfType(checker.getDeclaredTypeOfSymbol(one)));
		return [
			{
				name: one.name,
				kind: 'class',
				base: extended?.getText() ?? null,
				members: members.map(({ name }) => name),
				abstracts: members
					.filter((member) => flagsOf(member, ts.ModifierFlags.Abstract))
					.map(({ name }) => name),
				statics: publicOnes(checker.getPropertiesOfType(checker.getTypeOfSymbol(one)))
					.map(({ name }) => name)
					.filter((name) => name !== 'prototype'),
			},
		];
	});
}

function publicOnes(symbols: readonly ts.Symbol[]): ts.Symbol[] {
	return symbols
		.filter(
			(symbol) => (symbol.flags & ts.SymbolFlags.Optional) === 0 && !flagsOf(symbol, ts.ModifierFlags.Private),
		)
		.filter(({ declarations }) => declarations?.some((one) => one.getSourceFile().fileName === TYPES) === true);
}

function flagsOf({ valueDeclaration }: ts.Symbol, flags: ts.ModifierFlags): boolean {
	return valueDeclaration !== undefined && (ts.getCombinedModifierFlags(valueDeclaration) & flags) !== 0;
}
