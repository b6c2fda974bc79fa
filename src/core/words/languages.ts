import { chinese } from './chinese';
import { english } from './english';

/** The languages that notes are read in. Their words are tried in this order. */
export const LANGUAGES = { en: english, zh: chinese };
