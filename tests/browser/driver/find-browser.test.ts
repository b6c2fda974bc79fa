import path from 'node:path';
import process from 'node:process';
import { expect, test } from 'vitest';
import { installedBrowser } from './find-browser';

test('takes the browser that CHROME_PATH names', () => {
	expect(installedBrowser({ CHROME_PATH: process.execPath, PATH: '' })).toBe(process.execPath);
});

test('refuses a CHROME_PATH that names no program, rather than test with another browser', () => {
	expect(() =>
		installedBrowser({ CHROME_PATH: path.join(path.dirname(process.execPath), 'no-such-browser') }),
	).toThrow('CHROME_PATH names no program');
});
