import { defineConfig, globalIgnores } from 'eslint/config';
import obsidianmd from 'eslint-plugin-obsidianmd';
import globals from 'globals';
import tseslint from 'typescript-eslint';

export default defineConfig([
	globalIgnores(['node_modules', 'main.js', 'dist', 'sample-vault', 'tests/fixtures', '*.mjs']),
	...obsidianmd.configs.recommended,
	{
		files: ['**/*.ts'],
		languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
	},
	{
		// What runs in Node never ships to a phone: the command line, the build and the tests.
		files: ['src/headless/**/*.ts', 'tests/**/*.ts'],
		languageOptions: { globals: globals.node },
		rules: { 'obsidianmd/no-nodejs-modules': 'off' },
	},
	{
		files: ['manifest.json'],
		plugins: { obsidianmd },
		languageOptions: { parser: tseslint.parser, parserOptions: { extraFileExtensions: ['.json'] } },
		rules: { 'obsidianmd/validate-manifest': 'error' },
	},
]);
