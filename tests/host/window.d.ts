import type { HostWindow } from './app/main';

declare global {
	interface Window {
		readonly host: HostWindow;
	}
}
