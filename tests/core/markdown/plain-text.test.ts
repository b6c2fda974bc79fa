// What is raised or lowered, where there is nothing but text.
import { describe, expect, test } from 'vitest';
import { readInline } from '../../../src/core/markdown/read-inline';
import { bareText, plainText } from '../../../src/core/markdown/plain-text';

const plain = (text: string): string => plainText(readInline(text));

describe('raised and lowered text', () => {
	test.each<[string, string, string]>([
		[
			'in Unicode’s characters where there are some',
			'10<sup>23</sup> 10<sup>-3</sup> 10<sup>−3</sup> x<sup>n</sup> x<sup>2(n-1)</sup>',
			'10²³ 10⁻³ 10⁻³ xⁿ x²⁽ⁿ⁻¹⁾',
		],
		['below the line, too', 'H<sub>2</sub>O x<sub>i</sub> x<sub>i+1</sub> h<sub>12</sub>', 'H₂O xᵢ xᵢ₊₁ h₁₂'],
		[
			'as a word where not all of it has one',
			'x<sub>max</sub> x<sup>T</sup> t<sub>1a</sub> 模型<sub>基线</sub> e<sup>0.5</sup>',
			'x_max x^T t_1a 模型_基线 e^0.5',
		],
		[
			'in brackets where it is more than a word',
			'x<sub>first pass</sub> e<sup>-x</sup> x<sub>i,j</sub>',
			'x_(first pass) e^(-x) x_(i,j)',
		],
		[
			'as it is where it is a mark anyway',
			'GPT<sup>†</sup> 92.1<sup>*</sup> p<sup>**</sup> as in<sup>[12]</sup> 5<sup>°</sup>',
			'GPT† 92.1* p** as in[12] 5°',
		],
		[
			'as it is in ordinals',
			'1<sup>st</sup> 22<sup>nd</sup> 3<sup>rd</sup> 4<sup>th</sup> b<sup>th</sup>',
			'1st 22nd 3rd 4th b^th',
		],
		['within others', 'x<sub>i<sup>2</sup></sub> x<sup>n<sub>k</sub></sup>', 'x_(i²) x^(n_k)'],
		['with other marks, which go', '<sup>**2**</sup> x<sub>`max`</sub>', '² x_max'],
		['without the blanks around it', 'x<sub> 2 </sub> x<sup></sup>', 'x₂ x'],
		['with a formula', 'x<sub>$i$</sub>', 'x_($i$)'],
	])('%s', (_, text, expected) => {
		expect(plain(text)).toBe(expected);
	});

	test('is nothing else in a name', () => {
		expect(bareText(readInline('**Ours**<sup>1</sup> x<sub>max</sub>'))).toBe('Ours1 xmax');
	});
});

test('text of any depth is written in time that grows with it', () => {
	const deep = 40_000;
	expect(plain(`${'<sup>a'.repeat(deep)}${'</sup>'.repeat(deep)}`)).toContain('aaaa');
});
