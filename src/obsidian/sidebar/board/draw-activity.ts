import type { Activity } from '../../../core/board/activity';

const LEVELS = 4;
/** A day's square and the room around it, in units of the drawing. */
const [SIDE, STEP] = [8, 10];

/**
 * Draws a year day by day, a column a week: the more was finished, the stronger. One path a level, however many days.
 */
export function drawActivity(svg: SVGElement, { days }: Activity): void {
	const most = Math.max(1, ...days);
	const paths = Array.from({ length: LEVELS + 1 }, () => '');
	days.forEach((count, at) => {
		const level = Math.ceil((LEVELS * count) / most);
		paths[level] =
			`${paths[level] ?? ''}M${Math.floor(at / 7) * STEP} ${(at % 7) * STEP}h${SIDE}v${SIDE}h-${SIDE}z`;
	});
	svg.empty();
	svg.setAttribute('viewBox', `0 0 ${Math.ceil(days.length / 7) * STEP - STEP + SIDE} ${7 * STEP - STEP + SIDE}`);
	paths.forEach((d, level) => {
		if (d !== '') svg.createSvg('path', { attr: { d, 'data-level': level } });
	});
}
