/**
 * Builds `main.js` (the plugin) and `dist/cli.js` (the command line), each with its metafile in `dist/`.
 *
 *     node esbuild.config.mjs            for use
 *     node esbuild.config.mjs --watch    while writing: not minified, with source maps, again at every change
 */
import { mkdir, writeFile } from 'node:fs/promises';
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
	[grayMatter, /^\.\/lib\/engines$/, 'module.exports = {};'], // eval and an old js-yaml; ours is always passed
	[grayMatter, /^\.\/lib\/(stringify|excerpt)$/, 'module.exports = String;'], // nothing here writes YAML from objects, or asks for excerpts
	[grayMatter, /^\.\/lib\/defaults$/, "module.exports = (options) => ({ delimiters: ['---', '---'], language: 'yaml', ...options });"], // other options are never given
	[grayMatter, /^\.\/lib\/to-file$/, 'module.exports = (content) => ({ content, data: {} });'], // it is given text alone, without a byte order mark
	[grayMatter, /^\.\/lib\/parse$/, 'module.exports = (language, text, { engines }) => engines[language].parse(text);'], // it looks for engines by other names
	[grayMatter, /^\.\/lib\/utils$/, 'exports.startsWith = (text, start) => text.startsWith(start);'], // the rest needs a Buffer, which phones do not have
	[grayMatter, /^section-matter$/, 'module.exports = Object;'], // sections are never asked for
	[yaml, /^\.\/snippet$/, "module.exports = () => '';"], // diagnostics name the line instead
	[yaml, /^\.\/schema\/default$/, `module.exports = require(${JSON.stringify(path.join(yaml, 'lib/schema/core.js'))});`],
];
/** The half of js-yaml that reads, without the one that writes. */
const YAML_READER = ['load: require("./lib/loader").load', 'CORE_SCHEMA: require("./lib/schema/core")', 'YAMLException: require("./lib/exception")'];

const parsers = {
	name: 'parsers',
	setup(build) {
		build.onResolve({ filter: /^js-yaml-4$/ }, () => ({ path: 'js-yaml-4', namespace: 'replaced', pluginData: `module.exports = { ${YAML_READER} };` }));
		build.onResolve({ filter: /^(fs|\.\.?\/.+|section-matter)$/ }, ({ path: request, resolveDir }) => {
			const rule = REPLACED.find(([folder, pattern]) => (resolveDir + path.sep).startsWith(folder + path.sep) && pattern.test(request));
			return rule && { path: `${path.basename(rule[0])}/${path.basename(request)}`, namespace: 'replaced', pluginData: rule[2] };
		});
		build.onLoad({ filter: /.*/, namespace: 'replaced' }, ({ pluginData }) => ({ contents: pluginData, resolveDir: yaml }));
	},
};

/** Makes the plugin smaller than esbuild does by itself: phones fetch and parse the whole of it at every start. */
const terse = {
	name: 'terse',
	setup(build) {
		const { write = true } = build.initialOptions;
		build.initialOptions.write = false;
		build.onEnd(async ({ outputFiles }) => {
			for (const [at, file] of outputFiles.entries()) {
				const { code } = await minify(file.text, { compress: { passes: 3, ecma: 2020, unsafe_arrows: true, hoist_funs: true }, ecma: 2020, format: { comments: 'some' }, toplevel: true });
				outputFiles[at] = { ...file, contents: Buffer.from(code), text: code };
				if (write) await writeFile(file.path, code);
			}
		});
	},
};

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

/** The command line. Its dependencies are CommonJS, which expects `require` and `__filename`; ES modules have neither. */
const COMMON_JS = [
	"import { createRequire as nodeRequire } from 'node:module';",
	"import { fileURLToPath as nodePath } from 'node:url';",
	'const require = nodeRequire(import.meta.url);',
	'const __filename = nodePath(import.meta.url);',
];

export const CLI = {
	entryPoints: [path.join(root, 'src/headless/cli.ts')],
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
		legalComments: 'eof',
		logLevel: 'warning',
		metafile: true,
		minify: production,
		sourcemap: production ? false : 'inline',
		treeShaking: true,
		...bundle,
		...overrides,
		plugins: [parsers, ...(bundle === PLUGIN && production ? [terse] : []), ...(overrides.plugins ?? [])],
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
	const bundles = [PLUGIN, CLI].map((bundle) => options(bundle, { production: !watch, logLevel: 'info', plugins: [keepMetafile] }));
	if (!watch) {
		await Promise.all(bundles.map((bundle) => esbuild.build(bundle)));
		return;
	}
	for (const bundle of bundles) await (await esbuild.context(bundle)).watch();
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await main();
