import { defineConfig, globalIgnores } from 'eslint/config';
import obsidianmd from 'eslint-plugin-obsidianmd';
import regexp from 'eslint-plugin-regexp';
import globals from 'globals';
import tseslint from 'typescript-eslint';

export default defineConfig([
	globalIgnores(['node_modules', 'main.js', 'dist', 'sample-vault', 'tests/fixtures', '**/*.mjs']),
	...obsidianmd.configs.recommendedWithLocalesEn,
	{
		files: ['**/*.ts'],
		languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
	},
	{
		// Prettier breaks code, not comments: a comment is as wide as the code around it.
		rules: {
			'max-len': [
				'error',
				{
					code: 120,
					tabWidth: 4,
					ignoreStrings: true,
					ignoreTemplateLiterals: true,
					ignoreRegExpLiterals: true,
					ignoreUrls: true,
				},
			],
		},
	},
	{
		// What runs in Node never ships to a phone and has no app to ask: two rules for plugin code do not apply to it.
		files: ['src/automation/**/*.ts', 'tests/**/*.ts'],
		languageOptions: { globals: globals.node },
		rules: { 'obsidianmd/no-nodejs-modules': 'off', 'obsidianmd/hardcoded-config-path': 'off' },
	},
	{
		// The host is the app that a plugin is told to ask.
		files: ['tests/host/**/*.ts'],
		rules: { 'obsidianmd/prefer-file-manager-trash-file': 'off' },
	},
	{
		// Notes come from anywhere: no expression may take more than a time in proportion to what it reads.
		files: ['src/**/*.ts'],
		plugins: { regexp },
		rules: {
			'max-lines': ['error', 260],
			'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
			'regexp/no-super-linear-move': ['error', { report: 'potential' }],
		},
	},
	{
		files: ['manifest.json'],
		plugins: { obsidianmd },
		languageOptions: { parser: tseslint.parser, parserOptions: { extraFileExtensions: ['.json'] } },
		rules: { 'obsidianmd/validate-manifest': 'error' },
	},
]);
