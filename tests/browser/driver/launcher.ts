import { ChildProcess } from 'node:child_process';
import { createRequire } from 'node:module';

/** What a launcher is told of one run, in the words of `obsidian-launcher`. */
export interface LaunchOptions {
	readonly vault: string;
	readonly plugins: readonly { readonly path: string; readonly enabled: boolean }[];
	readonly localStorage: Readonly<Record<string, string>>;
	readonly args: readonly string[];
}

/** A started app, and the folder of its own settings. */
export interface Launched {
	readonly program: ChildProcess;
	readonly configFolder: string;
}

/** Starts the app over a vault. */
export type Launch = (options: LaunchOptions) => Promise<Launched>;

/** A version of the app, and of the installer that it runs in. */
export interface Versions {
	readonly app: string;
	readonly installer: string;
}

/** What is used of the package, which is no dependency: it wants a later Node and loads the app down. */
interface ObsidianLauncher {
	getVersions(): Promise<unknown>;
	resolveVersion(app: string, installer: string): Promise<unknown>;
	downloadApp(version: string): Promise<unknown>;
	downloadInstaller(version: string): Promise<unknown>;
	launch(options: unknown): Promise<unknown>;
}

const PACKAGE = 'obsidian-launcher';
const METHODS = ['getVersions', 'resolveVersion', 'downloadApp', 'downloadInstaller', 'launch'] as const;

function isLauncher(value: unknown): value is ObsidianLauncher {
	return isRecord(value) && METHODS.every((name) => typeof value[name] === 'function');
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null;
}

function load(): ObsidianLauncher {
	// Found at run time, as the package is there only where the real app is tested; `require` takes its CommonJS half.
	const loaded: unknown = createRequire(import.meta.url)(PACKAGE);
	const made: unknown =
		isRecord(loaded) && typeof loaded['default'] === 'function' ? Reflect.construct(loaded['default'], []) : null;
	if (!isLauncher(made)) throw new Error(`${PACKAGE} is not what it was: one of ${METHODS.join(', ')} is missing`);
	return made;
}

/** The earliest version that anyone can have and that is not below the given one. */
export function earliestPublic(versions: unknown, lowest: string): string {
	const listed = Array.isArray(versions) ? versions.filter(isRecord) : [];
	const names = listed
		.filter(({ isBeta }) => isBeta === false)
		.flatMap(({ version }) => (typeof version === 'string' ? [version] : []));
	const [first] = names.filter((name) => compare(name, lowest) >= 0).sort(compare);
	if (first === undefined) throw new Error(`no public version of the app is ${lowest} or later`);
	return first;
}

function compare(one: string, other: string): number {
	return one.localeCompare(other, 'en', { numeric: true });
}

/** Loads the app down, unless it is in the cache; throws where it cannot be had. */
export async function fetchObsidian(wanted: Versions, lowest: string): Promise<Versions> {
	const launcher = load();
	const named = wanted.app === 'earliest' ? earliestPublic(await launcher.getVersions(), lowest) : wanted.app;
	const resolved = await launcher.resolveVersion(named, wanted.installer);
	const [app, installer] = Array.isArray(resolved) ? resolved.map(String) : [];
	if (app === undefined || installer === undefined) throw new Error(`there is no version ${named}`);
	await launcher.downloadApp(app);
	await launcher.downloadInstaller(installer);
	return { app, installer };
}

/** Starts the real app. */
export function obsidianLauncher({ app, installer }: Versions): Launch {
	return async (options) => {
		const launcher = load();
		const launched = await launcher.launch({
			...options,
			appVersion: app,
			installerVersion: installer,
			copy: false,
			spawnOptions: { stdio: ['ignore', 'ignore', 'pipe'] },
		});
		if (!isRecord(launched) || !(launched['proc'] instanceof ChildProcess))
			throw new Error('the app was not started');
		return { program: launched['proc'], configFolder: String(launched['configDir']) };
	};
}
