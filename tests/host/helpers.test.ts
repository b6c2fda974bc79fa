import { expect } from 'vitest';
import { test as spec } from '../browser/driver/spec';

// A test of its own: what is set on the shared one would hold for the files after this one.
const test = spec.extend('boot', { without: true });

test('bytes go to text and back', async ({ host }) => {
	const found = await host.page.evaluate(async () => {
		const o = window.host.obsidian;
		const bytes = await o.getBlobArrayBuffer(new Blob(['hé\u0000']));
		return [
			o.arrayBufferToBase64(bytes),
			o.arrayBufferToHex(bytes),
			o.arrayBufferToHex(o.base64ToArrayBuffer(o.arrayBufferToBase64(bytes))),
			o.arrayBufferToHex(o.hexToArrayBuffer('00ff7a')),
		];
	});
	expect(found).toEqual(['aMOpAA==', '68c3a900', '68c3a900', '00ff7a']);
});

test('front matter is found, and its properties are read as the app names them', async ({ host }) => {
	const found = await host.page.evaluate(() => {
		const o = window.host.obsidian;
		const text = '---\na: 1\nb: 2\n---\nBody';
		const info = o.getFrontMatterInfo(text);
		return {
			info: { ...info, body: text.slice(info.contentStart) },
			empty: o.getFrontMatterInfo('---\n---\nBody'),
			none: o.getFrontMatterInfo('Body').exists,
			aliases: [
				o.parseFrontMatterAliases({ alias: 'One, Two' }),
				o.parseFrontMatterAliases({ Aliases: ['One', ' Two '] }),
				o.parseFrontMatterAliases(null),
			],
			tags: [
				o.parseFrontMatterTags({ tags: 'a b,#c' }),
				o.parseFrontMatterTags({ tag: ['x'] }),
				o.parseFrontMatterTags({}),
			],
			entry: [
				o.parseFrontMatterEntry({ a: 0 }, 'a'),
				o.parseFrontMatterEntry({ abc: 1 }, /^ab/u),
				o.parseFrontMatterEntry({}, 'a'),
			] as unknown[],
		};
	});
	expect(found).toEqual({
		info: { exists: true, frontmatter: 'a: 1\nb: 2', from: 4, to: 13, contentStart: 18, body: 'Body' },
		empty: { exists: true, frontmatter: '', from: 4, to: 4, contentStart: 8 },
		none: false,
		aliases: [['One', 'Two'], ['One', 'Two'], null],
		tags: [['#a', '#b', '#c'], ['#x'], null],
		entry: [0, 1, null],
	});
});

test('a link is parted, and what it means in a note is found', async ({ host }) => {
	const found = await host.page.evaluate(() => {
		const o = window.host.obsidian;
		const at = (line: number): { line: number; col: number; offset: number } => ({
			line,
			col: 0,
			offset: line * 10,
		});
		const position = (line: number) => ({ start: at(line), end: at(line) });
		const headings = [
			['A', 1, 0],
			['Same', 2, 1],
			['B: c', 1, 2],
			['Same', 2, 3],
			['Last', 1, 5],
		].map(([heading, level, line]) => ({
			heading: String(heading),
			level: Number(level),
			position: position(Number(line)),
		}));
		const cache = {
			headings,
			blocks: { abc: { id: 'abc', position: position(4) } },
			footnotes: [{ id: '1', position: position(6) }],
		};
		const lines = (subpath: string): unknown => {
			const result = o.resolveSubpath(cache, subpath);
			return result === null ? null : [result.type, result.start.line, result.end?.line ?? null];
		};
		const refs: string[] = [];
		o.iterateRefs(
			[
				{ link: 'a', original: '' },
				{ link: 'b', original: '' },
			],
			({ link }) => refs.push(link) === 1,
		);
		return {
			parsed: [o.parseLinktext('Note#A#B'), o.parseLinktext('Note'), o.getLinkpath('Note#^x')],
			stripped: [o.stripHeading('A: #b & c!'), o.stripHeadingForLink('A: [[b]] | c#')],
			subpaths: ['#Same', '#B c#same', '#Last', '#^ABC', '#[^1]', '#None', ''].map(lines),
			refs,
		};
	});
	expect(found).toEqual({
		parsed: [{ path: 'Note', subpath: '#A#B' }, { path: 'Note', subpath: '' }, 'Note'],
		stripped: ['A b c', 'A b c'],
		subpaths: [
			['heading', 1, 2],
			['heading', 3, 5],
			['heading', 5, null],
			['block', 4, 4],
			['footnote', 6, 6],
			null,
			null,
		],
		refs: ['a'],
	});
});

test('searches find words, or letters in their order, and mark them', async ({ host }) => {
	const found = await host.page.evaluate(() => {
		const o = window.host.obsidian;
		const fuzzy = o.prepareFuzzySearch('note new');
		const results = ['Renew a note', 'New note', 'Nothing'].flatMap((name) => {
			const match = fuzzy(name);
			return match === null ? [] : [{ name, match }];
		});
		o.sortSearchResults(results);
		const el = createDiv();
		o.renderMatches(el, 'New note', [
			[0, 3],
			[4, 8],
		]);
		return {
			order: results.map(({ name }) => name),
			letters: o.prepareFuzzySearch('nt')('New note')?.matches,
			simple: o.prepareSimpleSearch('nt')('New note'),
			html: el.innerHTML,
		};
	});
	expect(found).toEqual({
		order: ['New note', 'Renew a note'],
		letters: [
			[0, 1],
			[6, 7],
		],
		simple: null,
		html: '<span class="suggestion-highlight">New</span> <span class="suggestion-highlight">note</span>',
	});
});

test('HTML becomes Markdown, or elements that cannot run', async ({ host }) => {
	const found = await host.page.evaluate(() => {
		const o = window.host.obsidian;
		return [
			o.htmlToMarkdown('<h2>A</h2><ul><li>b <b>c</b></li></ul><script>alert(1)</script>'),
			createDiv({ text: o.sanitizeHTMLToDom('<b onclick="x()">a</b><script>1</script>') }).innerHTML,
		];
	});
	expect(found).toEqual(['## A\n\n-   b **c**', '<b>a</b>']);
});

test('YAML is read and written', async ({ host }) => {
	const found = await host.page.evaluate(() => {
		const { parseYaml, stringifyYaml } = window.host.obsidian;
		let thrown = '';
		try {
			parseYaml('a: [');
		} catch (error) {
			thrown = (error as Error).name;
		}
		return [
			parseYaml('a: 1\nb: [x, y]'),
			stringifyYaml({ a: ['x'], long: 'word '.repeat(40).trim(), none: null }),
			thrown,
		] as unknown[];
	});
	expect(found).toEqual([
		{ a: 1, b: ['x', 'y'] },
		`a:\n  - x\nlong: ${'word '.repeat(40).trim()}\nnone:\n`,
		'YAMLParseError',
	]);
});

test('a debounced function runs once calls have rested, now, or never', async ({ host }) => {
	const ran = await host.page.evaluate(async () => {
		const { debounce } = window.host.obsidian;
		const told: string[] = [];
		const first = await new Promise<{ cancel(): unknown }>((done) => {
			const calls = debounce((text: string) => {
				told.push(text);
				done(calls('c'));
			}, 20);
			calls('a');
			calls('b');
		});
		first.cancel();
		await new Promise<void>((done) => debounce(done, 40)());
		const late = debounce((text: string) => told.push(text), 10_000, true);
		late('d');
		const length = late.run();
		return [told, length, late.run()];
	});
	expect(ran).toEqual([['b', 'd'], 2, undefined]);
});

test('an element’s label is shown when it is pointed at, and when it is reached by keyboard', async ({ host }) => {
	const { page } = host;
	await page.evaluate(() => {
		const button = document.body.createEl('button', { cls: 'told', text: 'X' });
		button.setCssStyles({ position: 'fixed', left: '300px', top: '300px', zIndex: '99' });
		window.host.obsidian.setTooltip(button, 'What it does', { placement: 'top' });
	});
	const tooltip = page.locator('.tooltip');
	await page.locator('.told').hover();
	await tooltip.waitFor();
	expect(await tooltip.textContent()).toBe('What it does');
	expect((await tooltip.boundingBox())?.y).toBeLessThan(300);
	await page.mouse.move(600, 600);
	await tooltip.waitFor({ state: 'detached' });
	await page.keyboard.press('Tab');
	await page.locator('.told').focus();
	await tooltip.waitFor();
	await page.keyboard.press('Tab');
	await expect.poll(() => tooltip.filter({ hasText: 'What it does' }).count()).toBe(0);
});
