/**
 * Whether two values read from YAML are the same; not-a-number equals itself, and so do 0 and -0.
 *
 * @param compared what each object was compared with already: by YAML's aliases, one may stand in a value very often.
 */
export function sameValue(a: unknown, b: unknown, compared = new Map<object, Set<object>>()): boolean {
	if (a === b) return true;
	if (typeof a === 'number' && typeof b === 'number') return Number.isNaN(a) && Number.isNaN(b);
	if (
		typeof a !== 'object' ||
		typeof b !== 'object' ||
		a === null ||
		b === null ||
		Array.isArray(a) !== Array.isArray(b)
	)
		return false;
	const before = compared.get(a);
	if (before?.has(b) === true) return true;
	compared.set(a, (before ?? new Set()).add(b));
	const ofA = Object.entries(a);
	const ofB = new Map<string, unknown>(Object.entries(b));
	return (
		ofA.length === ofB.size && ofA.every(([key, value]) => ofB.has(key) && sameValue(value, ofB.get(key), compared))
	);
}
