interface Window {
	/** What a test wrote down in the page, in order. */
	said: string[];
}
