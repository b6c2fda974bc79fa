import type { Extension } from '@codemirror/state';
import { drawnBlocks } from './drawn-blocks';
import { drawnText } from './drawn-text';

/** Shows Markdown drawn but for where the cursor is, while live preview is on. */
export const livePreview: Extension = [drawnBlocks, drawnText];
