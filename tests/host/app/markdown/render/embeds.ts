import type { RenderTarget } from './render-html';

const IMAGES = new Set(['avif', 'bmp', 'gif', 'jpeg', 'jpg', 'png', 'svg', 'webp']);

/** Fills in the images that a note embeds; of all else that it embeds the name is shown. */
export function drawEmbeds(el: HTMLElement, target: RenderTarget): void {
	for (const embed of el.findAll('span.internal-embed')) drawEmbed(embed, target);
	for (const image of el.findAll('img')) drawImage(image, target);
}

function drawEmbed(el: HTMLElement, { app, sourcePath }: RenderTarget): void {
	const linktext = el.getAttr('src') ?? '';
	const [path = ''] = linktext.split('#', 1);
	const file = app.metadataCache.getFirstLinkpathDest(path, sourcePath);
	el.addClass('is-loaded');
	if (file === null) {
		el.addClass('file-embed', 'mod-empty');
		el.setText(`"${path}" is not created yet. Click to create.`);
	} else if (IMAGES.has(file.extension)) {
		el.addClass('media-embed', 'image-embed');
		const [, width = null, height = null] = /^(\d+)(?:x(\d+))?$/u.exec(el.getAttr('alt') ?? '') ?? [];
		el.createEl('img', { attr: { src: app.vault.getResourcePath(file), alt: linktext, width, height } });
	} else {
		el.addClass('file-embed', 'mod-generic');
		el.createDiv({ cls: 'file-embed-title', text: file.name });
	}
}

/** Images by Markdown's own links, where they lie in the vault. */
function drawImage(image: HTMLElement, { app, sourcePath }: RenderTarget): void {
	const src = image.getAttr('src') ?? '';
	if (/^([a-z][a-z\d+.-]*:|\/)/iu.test(src)) return;
	const file = app.metadataCache.getFirstLinkpathDest(decodeURIComponent(src), sourcePath);
	if (file !== null) image.setAttr('src', app.vault.getResourcePath(file));
}
