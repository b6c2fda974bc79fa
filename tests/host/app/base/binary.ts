/** The bytes as text in base 64. */
export function arrayBufferToBase64(buffer: ArrayBuffer): string {
	let bytes = '';
	for (const byte of new Uint8Array(buffer)) bytes += String.fromCharCode(byte);
	return window.btoa(bytes);
}

/** The bytes that a text in base 64 stands for. */
export function base64ToArrayBuffer(base64: string): ArrayBuffer {
	const bytes = window.atob(base64);
	const buffer = new ArrayBuffer(bytes.length);
	const view = new Uint8Array(buffer);
	for (let at = 0; at < bytes.length; at += 1) view[at] = bytes.charCodeAt(at);
	return buffer;
}

/** The bytes as hexadecimal digits, two each. */
export function arrayBufferToHex(data: ArrayBuffer): string {
	return [...new Uint8Array(data)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The bytes that hexadecimal digits stand for. */
export function hexToArrayBuffer(hex: string): ArrayBuffer {
	const buffer = new ArrayBuffer(hex.length >> 1);
	const view = new Uint8Array(buffer);
	for (let at = 0; at < view.length; at += 1) view[at] = Number.parseInt(hex.slice(at * 2, at * 2 + 2), 16);
	return buffer;
}

/** The bytes of a blob. */
export async function getBlobArrayBuffer(blob: Blob): Promise<ArrayBuffer> {
	return blob.arrayBuffer();
}
