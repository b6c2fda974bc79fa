import * as autocomplete from '@codemirror/autocomplete';
import * as collab from '@codemirror/collab';
import * as commands from '@codemirror/commands';
import * as language from '@codemirror/language';
import * as lint from '@codemirror/lint';
import * as search from '@codemirror/search';
import * as state from '@codemirror/state';
import * as view from '@codemirror/view';
import * as common from '@lezer/common';
import * as highlight from '@lezer/highlight';
import * as lr from '@lezer/lr';
import type * as Obsidian from 'obsidian';
import { moment } from './moment';

/** The host's own copies: an editor extension works only with the CodeMirror that the editor itself is made of. */
const SHARED: Readonly<Record<string, unknown>> = {
	moment,
	'@codemirror/autocomplete': autocomplete,
	'@codemirror/collab': collab,
	'@codemirror/commands': commands,
	'@codemirror/language': language,
	'@codemirror/lint': lint,
	'@codemirror/search': search,
	'@codemirror/state': state,
	'@codemirror/view': view,
	'@lezer/common': common,
	'@lezer/highlight': highlight,
	'@lezer/lr': lr,
};

/** What a plugin is given as `require`. All that it asks for is recorded, and what no phone has is refused. */
export function createRequire(obsidian: typeof Obsidian, asked: Set<string>): (name: string) => unknown {
	return (name) => {
		asked.add(name);
		if (name === 'obsidian') return obsidian;
		if (Object.hasOwn(SHARED, name)) return SHARED[name];
		throw new Error(`Cannot find module '${name}'`);
	};
}
