/** A path that is not taken: the given one, else with ` 1`, ` 2` and so on before its extension. */
export function availablePath(path: string, isTaken: (path: string) => boolean): string {
	const { stem, extension } = /^(?<stem>.*?[^/])(?<extension>\.[^./]+)?$/u.exec(path)?.groups ?? {};
	let found = path;
	for (let number = 1; isTaken(found); number += 1) found = `${stem ?? ''} ${number}${extension ?? ''}`;
	return found;
}
