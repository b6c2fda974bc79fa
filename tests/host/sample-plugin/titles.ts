/** Where the sample plugin looks titles up. */
export const TITLES = 'https://example.org/titles.json';
