/**
 * Builds `main.js` (the plugin) and `dist/cli.js` (the command line), each with its metafile in `dist/`.
 *
 *     node esbuild.config.mjs            for use
 *     node esbuild.config.mjs --watch    while writing: not minified, with source maps, again at every change
 */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import esbuild from 'esbuild';
import { minify } from 'terser';

const root = path.dirname(fileURLToPath(import.meta.url));
const require = createRequire(import.meta.url);
const grayMatter = path.dirname(require.resolve('gray-matter'));
const yaml = path.dirname(require.resolve('js-yaml-4'));

/** What of the two parsers must not, or need not, reach either bundle: [importing folder, request, what it becomes]. */
const REPLACED = [
	[grayMatter, /^fs$/, 'module.exports = {};'], // only `matter.read` reads files
	[grayMatter, /^\.\/(lib\/)?engines$/, 'module.exports = {};'], // eval and an old js-yaml; ours is always passed
	[grayMatter, /^\.\/(lib\/)?stringify$/, 'module.exports = String;'], // nothing here writes YAML from objects
	[grayMatter, /^\.\/(lib\/)?excerpt$/, 'module.exports = Object;'], // nor reads excerpts
	[grayMatter, /^section-matter$/, 'module.exports = Object;'], // sections are never asked for
	// It is handed nothing but text that starts with a fence: no Buffer, which phones have not, and no byte order mark.
	[grayMatter, /^\.\/(lib\/)?to-file$/, "module.exports = (content) => ({ content, data: {}, matter: '' });"],
	[
		grayMatter,
		/^\.\/(lib\/)?utils$/,
		'module.exports = { startsWith: (text, start) => text.startsWith(start), arrayify: (value) => [value].flat() };',
	],
	[yaml, /^\.\/snippet$/, "module.exports = () => '';"], // diagnostics name the line instead
	[yaml, /^\.\.?\/common$/, 'module.exports = {};'], // only what is cut below needs it
	[
		yaml,
		/^\.\/schema\/default$/,
		`module.exports = require(${JSON.stringify(path.join(yaml, 'lib/schema/core.js'))});`,
	],
	// These three look after schemas of others, too; here there is one, which is right.
	[
		yaml,
		/^\.\.?\/(lib\/)?exception$/,
		'module.exports = class extends Error { constructor(reason, mark) { super(reason); Object.assign(this, { reason, mark }); } };',
	],
	[
		yaml,
		/^\.\.\/type$/,
		'module.exports = class { constructor(tag, given) { Object.assign(this, { tag, resolve: () => true, construct: (data) => data }, given); } };',
	],
	[
		yaml,
		/^\.\.\/schema$/,
		`module.exports = class Schema {
		constructor({ explicit, implicit = [] }) {
			Object.assign(this, { explicit, compiledImplicit: implicit, compiledTypeMap: { scalar: {}, sequence: {}, mapping: {}, fallback: {} } });
			for (const type of [...implicit, ...explicit]) this.compiledTypeMap[type.kind][type.tag] = this.compiledTypeMap.fallback[type.tag] = type;
		}
		extend({ implicit }) { return new Schema({ explicit: this.explicit, implicit }); }
	};`,
	],
];
/** The half of js-yaml that reads, without the one that writes. */
const YAML_READER = [
	'load: require("./lib/loader").load',
	'CORE_SCHEMA: require("./lib/schema/core")',
	'YAMLException: require("./lib/exception")',
];
/** What is taken out of a file of theirs: [file, what there must be, what stands for it]. */
const CUT = [
	[/gray-matter[\\/]index\.js$/, /matter\.(?:stringify|read|clearCache) = function[\s\S]*?\n\};/g, ''],
	[/js-yaml-4[\\/]lib[\\/]type[\\/](?:null|bool|int|float)\.js$/, /,\s*predicate:[\s\S]*/, '})'], // how a value is written
	[/js-yaml-4[\\/]lib[\\/]loader\.js$/, /module\.exports\.loadAll = loadAll/, ''],
	[/js-yaml-4[\\/]lib[\\/]loader\.js$/, /throwWarning\(state, .*\)/g, ''], // nobody listens
	[/js-yaml-4[\\/]lib[\\/]loader\.js$/, /keyTag === 'tag:yaml\.org,2002:merge'/, 'false'], // the core schema merges nothing
	[/js-yaml-4[\\/]lib[\\/]loader\.js$/, /const typeList = [\s\S]*?break\s*\}\s*\}/, ''], // and each of its types has one tag
	[/js-yaml-4[\\/]lib[\\/]loader\.js$/, /!state\.json &&/, ''],
];

function cut(file, text) {
	return CUT.filter(([of]) => of.test(file)).reduce((rest, [, what, instead]) => {
		const left = rest.replace(what, instead);
		if (left === rest) throw new Error(`${file} no longer holds ${what}`);
		return left;
	}, text);
}

const parsers = {
	name: 'parsers',
	setup(build) {
		build.onResolve({ filter: /^js-yaml-4$/ }, () => ({
			path: 'js-yaml-4',
			namespace: 'replaced',
			pluginData: `module.exports = { ${YAML_READER} };`,
		}));
		build.onResolve({ filter: /^(fs|\.\.?\/.+|section-matter)$/ }, ({ path: request, resolveDir }) => {
			const rule = REPLACED.find(
				([folder, pattern]) => (resolveDir + path.sep).startsWith(folder + path.sep) && pattern.test(request),
			);
			return (
				rule && {
					path: `${path.basename(rule[0])}/${path.basename(request)}`,
					namespace: 'replaced',
					pluginData: rule[2],
				}
			);
		});
		build.onLoad({ filter: /.*/, namespace: 'replaced' }, ({ pluginData }) => ({
			contents: pluginData,
			resolveDir: yaml,
		}));
		build.onLoad({ filter: /(?:gray-matter|js-yaml-4)[\\/].*\.js$/ }, async ({ path: file }) => ({
			contents: cut(file, await readFile(file, 'utf8')),
		}));
	},
};

/** Of what is safe: what makes the plugin smaller, and leaves like things alike for whoever packs it. */
const TERSE = {
	passes: 3,
	ecma: 2020,
	unsafe_arrows: true,
	hoist_funs: true,
	inline: 1,
	lhs_constants: false,
	sequences: false,
};

/** Makes the plugin smaller than esbuild does by itself: phones fetch and parse the whole of it at every start. */
async function terse(text) {
	const { code } = await minify(text, { compress: TERSE, ecma: 2020, toplevel: true });
	return code;
}

/**
 * Puts the modules of a bundle in the order of the source tree. gzip finds likeness within 32 KB alone, and files that
 * stand side by side are the most alike: in the order in which they import each other the plugin packs 1.6 % worse.
 */
const inTreeOrder = {
	name: 'in-tree-order',
	setup(build) {
		const { entryPoints, external, target, mainFields } = build.initialOptions;
		const [entry] = entryPoints;
		build.onLoad({ filter: /[\\/]main\.ts$/ }, async ({ path: file }) => {
			if (file !== entry) return undefined;
			const found = { absWorkingDir: root, entryPoints, external, target, mainFields, plugins: [parsers] };
			const { metafile } = await esbuild.build({ ...found, bundle: true, write: false, metafile: true });
			const modules = Object.keys(metafile.inputs).filter((input) => /^src\/.+\.ts$/.test(input));
			const imports = modules
				.map((input) => path.join(root, input))
				.filter((input) => input !== entry)
				.sort()
				.map((input) => `import ${JSON.stringify(input)};`);
			return { contents: `${imports.join('')}${await readFile(file, 'utf8')}`, loader: 'ts' };
		});
	},
};

/** What a package's licence says, in its copyright lines and its terms. */
async function licenceOf(folder) {
	const file = (await readdir(folder)).find((name) => /^licen[cs]e/i.test(name));
	const text = await readFile(path.join(folder, file), 'utf8');
	const { name: title } = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8'));
	const terms = text.search(/^(?:Permission|Redistribution) /m);
	return {
		title,
		holders: text
			.slice(0, terms)
			.split('\n')
			.map((line) => line.replace(/^[\s-]+/, '').trim())
			.filter((line) => line.startsWith('Copyright')),
		terms: text.slice(terms).replace(/\s+/g, ' ').trim(),
	};
}

/**
 * The notices that the licences of the bundled packages ask for: each package with its holders, and below them their
 * terms, each once.
 */
async function notices({ inputs }) {
	const folders = new Set(
		Object.keys(inputs).flatMap((file) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? []),
	);
	const byTerms = new Map();
	for (const folder of [...folders].sort()) {
		const { title, holders, terms } = await licenceOf(path.join(root, folder));
		byTerms.set(terms, (byTerms.get(terms) ?? new Set()).add(`${title}: ${holders.join(', ')}`));
	}
	return `/*!\n${[...byTerms].map(([terms, packages]) => [...packages, terms].join('\n')).join('\n\n')}\n*/\n`;
}

/**
 * The last steps of a bundle for use: smaller where it is the plugin, and with the notices of what is bundled in it.
 */
const finish = (shorten) => ({
	name: 'finish',
	setup(build) {
		const { write = true } = build.initialOptions;
		build.initialOptions.write = false;
		build.onEnd(async ({ outputFiles, metafile }) => {
			for (const [at, file] of (outputFiles ?? []).entries()) {
				const text = `${(await shorten(file.text)).trimEnd()}\n${await notices(metafile)}`;
				outputFiles[at] = { ...file, contents: Buffer.from(text), text };
				if (!write) continue;
				await mkdir(path.dirname(file.path), { recursive: true });
				await writeFile(file.path, text);
			}
		});
	},
});

/** The plugin: whatever runs it, a phone included, has Obsidian and a browser, and nothing of Node. */
export const PLUGIN = {
	entryPoints: [path.join(root, 'src/main.ts')],
	outfile: path.join(root, 'main.js'),
	format: 'cjs',
	platform: 'browser',
	// Obsidian 1.13 on iOS 16.4 and Electron 30 or later.
	target: ['es2022', 'safari16.4'],
	mainFields: ['module', 'main'],
	external: ['obsidian'],
};

/**
 * The command line. Its dependencies are CommonJS, which expects `require` and `__filename`; ES modules have neither.
 */
const COMMON_JS = [
	"import { createRequire as nodeRequire } from 'node:module';",
	"import { fileURLToPath as nodePath } from 'node:url';",
	'const require = nodeRequire(import.meta.url);',
	'const __filename = nodePath(import.meta.url);',
];

export const CLI = {
	entryPoints: [path.join(root, 'src/automation/cli.ts')],
	outfile: path.join(root, 'dist/cli.js'),
	format: 'esm',
	platform: 'node',
	target: 'node20',
	banner: { js: ['#!/usr/bin/env node', ...COMMON_JS].join('\n') },
};

/** The options of esbuild for one of the two bundles, or for another entry built as one of them. */
export function options(bundle, { production = true, ...overrides } = {}) {
	return {
		absWorkingDir: root,
		bundle: true,
		charset: 'utf8',
		legalComments: 'none',
		logLevel: 'warning',
		metafile: true,
		minify: production,
		sourcemap: production ? false : 'inline',
		treeShaking: true,
		...bundle,
		...overrides,
		plugins: [
			parsers,
			...(production && bundle === PLUGIN ? [inTreeOrder] : []),
			...(production ? [finish(bundle === PLUGIN ? terse : (text) => text)] : []),
			...(overrides.plugins ?? []),
		],
	};
}

const keepMetafile = {
	name: 'metafile',
	setup(build) {
		build.onEnd(async ({ metafile }) => {
			if (!metafile) return;
			await mkdir(path.join(root, 'dist'), { recursive: true });
			const name = `${path.basename(build.initialOptions.outfile, '.js')}.meta.json`;
			await writeFile(path.join(root, 'dist', name), JSON.stringify(metafile, null, '\t'));
		});
	},
};

async function main() {
	const watch = process.argv.includes('--watch');
	const bundles = [PLUGIN, CLI].map((bundle) =>
		options(bundle, { production: !watch, logLevel: 'info', plugins: [keepMetafile] }),
	);
	if (!watch) {
		await Promise.all(bundles.map((bundle) => esbuild.build(bundle)));
		return;
	}
	for (const bundle of bundles) await (await esbuild.context(bundle)).watch();
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await main();
