/** What the user set for the vault, as far as the host goes by it. */
export interface VaultConfig {
	/** Whether links follow a file that is renamed; where not, the user is asked. A new vault of the app asks, the host does not. */
	readonly alwaysUpdateLinks: boolean;
	readonly newLinkFormat: 'shortest' | 'relative' | 'absolute';
	readonly useMarkdownLinks: boolean;
	readonly newFileLocation: 'root' | 'current' | 'folder';
	readonly newFileFolderPath: string;
	readonly attachmentFolderPath: string;
	readonly trashOption: 'system' | 'local' | 'none';
	readonly promptDelete: boolean;
}

const DEFAULTS: VaultConfig = {
	alwaysUpdateLinks: true,
	newLinkFormat: 'shortest',
	useMarkdownLinks: false,
	newFileLocation: 'root',
	newFileFolderPath: '/',
	attachmentFolderPath: '/',
	trashOption: 'system',
	promptDelete: true,
};

/** The settings in the text of `app.json`; what is not there is as in a new vault. */
export function readConfig(text: string): VaultConfig {
	return { ...DEFAULTS, ...(JSON.parse(text) as Partial<VaultConfig>) };
}
