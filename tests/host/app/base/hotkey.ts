/** A hotkey as it is shown: `Ctrl + Shift + P`. */
export function printHotkey({
	modifiers,
	key,
}: {
	readonly modifiers: readonly string[];
	readonly key: string;
}): string {
	return [...modifiers.map((one) => (one === 'Mod' ? 'Ctrl' : one)), key.length === 1 ? key.toUpperCase() : key].join(
		' + ',
	);
}
