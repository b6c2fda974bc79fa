import type { HSL, RGB } from 'obsidian';

/** `#rrggbb` as parts from 0 to 255. */
export function hexToRgb(hex: string): RGB {
	const value = Number.parseInt(hex.replace('#', ''), 16);
	return { r: (value >> 16) & 255, g: (value >> 8) & 255, b: value & 255 };
}

export function rgbToHex({ r, g, b }: RGB): string {
	return `#${[r, g, b].map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;
}

/** Hue in degrees, saturation and lightness in hundredths. */
export function rgbToHsl(rgb: RGB): HSL {
	const [r, g, b] = [rgb.r / 255, rgb.g / 255, rgb.b / 255];
	const most = Math.max(r, g, b);
	const range = most - Math.min(r, g, b);
	const l = most - range / 2;
	const s = range === 0 ? 0 : range / (1 - Math.abs(2 * l - 1));
	const sixth =
		range === 0
			? 0
			: most === r
				? ((g - b) / range + 6) % 6
				: most === g
					? (b - r) / range + 2
					: (r - g) / range + 4;
	return { h: Math.round(sixth * 60), s: Math.round(s * 100), l: Math.round(l * 100) };
}

export function hslToRgb({ h, s, l }: HSL): RGB {
	const light = l / 100;
	const spread = (s / 100) * Math.min(light, 1 - light);
	const part = (from: number): number => {
		const at = (from + h / 30) % 12;
		return Math.round(255 * (light - spread * Math.max(-1, Math.min(at - 3, 9 - at, 1))));
	};
	return { r: part(0), g: part(8), b: part(4) };
}
