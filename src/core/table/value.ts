/**
 * Writes a property's value as inline Markdown, as the user wrote it: text unchanged, lists parted by commas, objects as
 * `key: value`, an unquoted `[[Note]]` (which YAML reads as a nested list) as the link it was meant to be. Line breaks stay.
 *
 * @returns '' for what is empty.
 */
export function renderValue(value: unknown): string {
	if (value === null || value === undefined) return '';
	if (typeof value === 'string') return value.trim();
	if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint') return String(value);
	if (Array.isArray(value)) return renderList(value);
	if (typeof value === 'object') return joined(Object.entries(value).map(([key, inner]) => `${key}: ${renderValue(inner)}`));
	return '';
}

function renderList(items: readonly unknown[]): string {
	const [only] = items;
	if (items.length === 1 && Array.isArray(only) && only.length === 1 && typeof only[0] === 'string') return `[[${only[0]}]]`;
	return joined(items.map(renderValue));
}

function joined(parts: readonly string[]): string {
	return parts.filter((part) => part !== '').join(', ');
}
