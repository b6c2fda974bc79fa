import type { App } from 'obsidian';
import type { HostWindow } from './app/main';

declare global {
	interface Window {
		readonly host: HostWindow;
		/** The app as plugins know it. */
		readonly app: App;
	}
}
