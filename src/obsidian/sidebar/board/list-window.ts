/** Lines drawn above and below those in sight, so that a little scrolling shows nothing blank. */
const BEYOND = 6;

/** A list of lines of one height, and the part of it that is in sight; lengths in pixels. */
export interface ListSight {
	readonly count: number;
	readonly lineHeight: number;
	readonly top: number;
	readonly height: number;
}

/** Which lines are to be drawn: the first, and the one behind the last. */
export function linesToDraw({ count, lineHeight, top, height }: ListSight): readonly [number, number] {
	const first = Math.floor(top / lineHeight) - BEYOND;
	const end = Math.ceil((top + height) / lineHeight) + BEYOND;
	return [Math.max(0, Math.min(first, count)), Math.max(0, Math.min(end, count))];
}

/** How far to scroll so that a line is in sight, moving as little as can be. */
export function topFor(index: number, { lineHeight, top, height }: ListSight): number {
	const above = index * lineHeight;
	if (above < top) return above;
	return Math.max(top, above + lineHeight - height);
}
