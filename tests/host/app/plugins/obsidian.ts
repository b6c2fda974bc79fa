import type * as Obsidian from 'obsidian';
import type { App } from '../app';
import * as base from '../base/public';
import * as markdown from '../markdown/public';
import * as settings from '../settings/public';
import * as ui from '../ui/public';
import * as vault from '../vault/public';
import * as views from '../views/public';
import * as workspace from '../workspace/public';
import { moment } from './moment';
import * as plugins from './public';

/** Names of the module that a plugin read and the host does not have. */
export const missingExports = new Set<string>();

/**
 * The module that `require('obsidian')` gives to a plugin. What it lacks is undefined, and named in `missingExports`.
 */
export function createModule({ config }: App): typeof Obsidian {
	const module = {
		...base,
		...markdown,
		...plugins,
		...settings,
		...ui,
		...vault,
		...views,
		...workspace,
		getLanguage: () => config.language,
		moment,
	};
	const named = new Proxy(module, {
		get: (target, name, receiver): unknown => {
			if (typeof name === 'string' && !(name in target) && name !== 'default' && name !== '__esModule')
				missingExports.add(name);
			return Reflect.get(target, name, receiver);
		},
	});
	// The one place where the host's classes are taken for the published ones.
	return named as unknown as typeof Obsidian;
}
