/** Shows a formula as its source; the app would set it with MathJax. */
export function renderMath(source: string, display: boolean): HTMLElement {
	return createSpan({ cls: `math ${display ? 'math-block' : 'math-inline'} is-loaded`, text: source });
}

/** There is no style sheet of MathJax to wait for. */
export function finishRenderMath(): Promise<void> {
	return Promise.resolve();
}
