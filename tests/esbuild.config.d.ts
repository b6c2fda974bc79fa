declare module '*/esbuild.config.mjs' {
	import type { BuildOptions } from 'esbuild';

	export const PLUGIN: BuildOptions;
	export const CLI: BuildOptions;
	export function options(bundle: BuildOptions, overrides?: BuildOptions & { production?: boolean }): BuildOptions;
}
