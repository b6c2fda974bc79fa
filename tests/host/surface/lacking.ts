import type { Example } from './examples';
import type { Published } from './published';

/**
 * What of the published names the page does not have, one line each. A member is there if an instance has it or, where
 * none can be made, the class's prototype. Members that plugins have to write themselves are not asked of a bare class.
 * This runs in the page, and so reaches for nothing outside of it.
 */
export function lackingOf(published: readonly Published[], makeExamples: () => Map<string, Example>): string[] {
	const examples = makeExamples();
	const has = (name: string, target: unknown): boolean =>
		((typeof target === 'object' && target !== null) || typeof target === 'function') && name in target;
	const valueOf = (name: string, target: object): unknown =>
		Object.hasOwn(target, name) ? (Reflect.get(target, name) as unknown) : undefined;
	const lacking: string[] = [];
	for (const { name, kind, base, members, abstracts, statics } of published) {
		const made = valueOf(name, window.host.obsidian);
		if (made === undefined) lacking.push(name);
		if (kind !== 'class' || typeof made !== 'function') continue;
		const extended = base === null ? undefined : valueOf(base, window.host.obsidian);
		const prototype: unknown = made.prototype;
		if (base !== null && !(typeof extended === 'function' && prototype instanceof extended))
			lacking.push(`${name} extends ${base}`);
		const example = examples.get(name);
		if (example === undefined && members.some((member) => !has(member, prototype)))
			lacking.push(`${name} (no instance)`);
		const wanted = example?.bare === false ? members : members.filter((member) => !abstracts.includes(member));
		lacking.push(
			...wanted.filter((member) => !has(member, example?.made ?? prototype)).map((member) => `${name}.${member}`),
		);
		lacking.push(...statics.filter((member) => !has(member, made)).map((member) => `${name}::${member}`));
	}
	return lacking.sort();
}
