/** The version of the published types that this host follows. */
export const apiVersion = '1.13.1';

/** Whether this host has what came with a version. */
export function requireApiVersion(version: string): boolean {
	const wanted = numbersOf(version);
	const own = numbersOf(apiVersion);
	const at = own.findIndex((number, place) => number !== (wanted[place] ?? 0));
	return at < 0 || (own[at] ?? 0) > (wanted[at] ?? 0);
}

function numbersOf(version: string): number[] {
	const [major = 0, minor = 0, patch = 0] = version.split('.').map((part) => Number.parseInt(part, 10) || 0);
	return [major, minor, patch];
}
