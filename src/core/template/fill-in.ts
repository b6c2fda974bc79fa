const PLACEHOLDER = /\{\{\s*([\w-]+)\s*\}\}/gu;

/** Fills in `{{title}}`, `{{date}}` and the like; names without a value, and the syntax of other template tools, stay as they are. */
export function fillIn(template: string, values: Readonly<Record<string, string>>): string {
	return template.replace(PLACEHOLDER, (placeholder, name: string) => (Object.hasOwn(values, name) ? (values[name] ?? '') : placeholder));
}
