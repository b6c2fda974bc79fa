import type { Code } from 'micromark-util-types';

/** The characters that the app's own syntax is made of. */
export const BANG = 33;
export const HASH = 35;
export const DOLLAR = 36;
export const PERCENT = 37;
export const OPEN = 91;
export const BACKSLASH = 92;
export const CLOSE = 93;

/** The end of a line or of the text: micromark writes these as null and as numbers below its tab (-2). */
export const isLineEnd = (code: Code): boolean => code === null || code < -2;

/** A space, a tab, or what micromark fills a tab with. */
export const isSpace = (code: Code): boolean => code === 32 || code === -2 || code === -1;

/** A digit. */
export const isDigit = (code: Code): boolean => code !== null && code >= 48 && code <= 57;
