/** What bases asked for and the host does not have, by its name in them. */
export const missingInBases = new Set<string>();

/** Names what is lacking, as an error to be shown in place of the value. */
export function lacking(name: string): Error {
	missingInBases.add(name);
	return new Error(`The host does not have "${name}"`);
}
