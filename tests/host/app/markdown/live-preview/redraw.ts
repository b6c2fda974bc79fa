import { StateEffect } from '@codemirror/state';

/** Has everything in live preview drawn anew. */
export const redraw = StateEffect.define<null>();
