import { setIcon } from '../../base/icons';
import type { TFile } from '../../vault/files';
import { NoteDrawing } from './note-drawing';
import type { RenderTarget } from './render-html';
import { partOf } from './subpath';

const IMAGES = new Set(['avif', 'bmp', 'gif', 'jpeg', 'jpg', 'png', 'svg', 'webp']);
/** Notes may embed one another without end. */
const DEEPEST = 5;

/** Fills in what a note embeds: images and other notes. */
export async function drawEmbeds(el: HTMLElement, target: RenderTarget): Promise<void> {
	await Promise.all(el.findAll('span.internal-embed').map((embed) => drawEmbed(embed, target)));
	for (const image of el.findAll('img')) drawImage(image, target);
}

async function drawEmbed(el: HTMLElement, target: RenderTarget): Promise<void> {
	const { app, sourcePath, depth } = target;
	const linktext = el.getAttr('src') ?? '';
	const [path = '', subpath = ''] = linktext.split(/(?=#)/u);
	const file = app.metadataCache.getFirstLinkpathDest(path, sourcePath);
	el.addClass('is-loaded');
	if (file === null) {
		el.addClass('file-embed', 'mod-empty');
		el.setText(`"${path}" is not created yet. Click to create.`);
	} else if (IMAGES.has(file.extension)) {
		el.addClass('media-embed', 'image-embed');
		const width = /^(\d+)(?:x(\d+))?$/u.exec(el.getAttr('alt') ?? '');
		const image = el.createEl('img', {
			attr: {
				src: app.vault.getResourcePath(file),
				alt: linktext,
				width: width?.[1] ?? null,
				height: width?.[2] ?? null,
			},
		});
		image.setAttr('referrerpolicy', 'no-referrer');
	} else if (file.extension === 'md' && depth < DEEPEST) await drawNote(el, file, subpath, target);
	else {
		el.addClass('file-embed', 'mod-generic');
		el.createDiv({ cls: 'file-embed-title', text: file.name });
	}
}

/** An embedded note follows its file. */
async function drawNote(
	el: HTMLElement,
	file: TFile,
	subpath: string,
	{ app, component, depth }: RenderTarget,
): Promise<void> {
	el.addClass('markdown-embed', 'inline-embed');
	if (subpath === '') el.createDiv({ cls: 'embed-title markdown-embed-title', text: file.basename });
	const content = el.createDiv({ cls: 'markdown-embed-content' });
	const link = el.createDiv({ cls: 'markdown-embed-link', attr: { 'aria-label': 'Open link' } });
	setIcon(link, 'lucide-link');
	const drawing = component.addChild(new NoteDrawing(app, content, depth + 1));
	const draw = async (): Promise<void> =>
		drawing.draw(
			partOf(await app.vault.cachedRead(file), app.metadataCache.getFileCache(file), subpath),
			file.path,
		);
	drawing.registerEvent(app.metadataCache.on('changed', (changed: TFile) => void (changed === file && draw())));
	drawing.registerDomEvent(link, 'click', () => void app.workspace.openLinkText(file.path + subpath, ''));
	await draw();
}

/** Images by Markdown's own links, where they lie in the vault. */
function drawImage(image: HTMLElement, { app, sourcePath }: RenderTarget): void {
	const src = image.getAttr('src') ?? '';
	if (/^([a-z][a-z\d+.-]*:|\/)/iu.test(src)) return;
	const file = app.metadataCache.getFirstLinkpathDest(decodeURIComponent(src), sourcePath);
	if (file !== null) image.setAttr('src', app.vault.getResourcePath(file));
}
