import { chinese } from './chinese';
import { english } from './english';

/** The languages that notes are read in, in the order in which their words are tried. Each has a file of its own. */
export const LANGUAGES = { en: english, zh: chinese };
