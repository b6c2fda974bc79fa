import type { InlineToken } from '../../markdown/inline-tokens';

/** What tokens say without their marks. */
export function plainText(tokens: readonly InlineToken[]): string {
	return tokens.map((token) => {
		switch (token.kind) {
			case 'math': return token.display ? `$$${token.text}$$` : `$${token.text}$`;
			case 'break': return '\n';
			case 'open':
			case 'close': return '';
			default: return token.text;
		}
	}).join('');
}
