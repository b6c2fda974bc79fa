import { Platform } from './platform';

const ARROWS: Readonly<Record<string, string>> = {
	ArrowUp: '↑',
	ArrowDown: '↓',
	ArrowLeft: '←',
	ArrowRight: '→',
	' ': 'Space',
};

/** A hotkey as it is shown: `Ctrl + Shift + P`, or with the signs of macOS. */
export function printHotkey({
	modifiers,
	key,
}: {
	readonly modifiers: readonly string[];
	readonly key: string;
}): string {
	const signs: Readonly<Record<string, string>> = Platform.isMacOS
		? { Mod: '⌘', Meta: '⌘', Ctrl: '⌃', Alt: '⌥', Shift: '⇧' }
		: { Mod: 'Ctrl', Meta: 'Win' };
	return [
		...modifiers.map((one) => signs[one] ?? one),
		ARROWS[key] ?? (key.length === 1 ? key.toUpperCase() : key),
	].join(Platform.isMacOS ? ' ' : ' + ');
}
