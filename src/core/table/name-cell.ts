import { readLinks } from '../markdown/links';

/** What a name's cell leads to, whatever it shows; the cell itself where it is no link. */
export function linkOf(cell: string): string {
	return readLinks(cell)[0]?.linkpath ?? cell;
}
