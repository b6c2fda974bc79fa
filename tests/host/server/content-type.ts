import path from 'node:path';

/** The kinds of files that the app shows by itself. */
const TYPES: Readonly<Record<string, string>> = {
	avif: 'image/avif',
	bmp: 'image/bmp',
	gif: 'image/gif',
	jpeg: 'image/jpeg',
	jpg: 'image/jpeg',
	png: 'image/png',
	svg: 'image/svg+xml',
	webp: 'image/webp',
	'3gp': 'audio/3gpp',
	flac: 'audio/flac',
	m4a: 'audio/mp4',
	mp3: 'audio/mpeg',
	ogg: 'audio/ogg',
	wav: 'audio/wav',
	mkv: 'video/x-matroska',
	mov: 'video/quicktime',
	mp4: 'video/mp4',
	ogv: 'video/ogg',
	webm: 'video/webm',
	pdf: 'application/pdf',
};

/** What a browser is told that a file is, by its extension; of others it is told nothing. */
export function contentType(file: string): string {
	return TYPES[path.extname(file).slice(1).toLowerCase()] ?? 'application/octet-stream';
}
