import { findBrowser } from './find-browser';

/**
 * Has a browser installed, where there is none, before the workers ask for it: two of them installing at
 * once lock each other out.
 */
export function setup(): void {
	findBrowser();
}
