/** What people type for a fact that nobody states. `无` and `no` are answers, and none of these. */
const MISSING = /^(?:[-–—]{1,3}|[?？]{1,3}|\/|n\/?a|未公开|未披露|未知|不详)$/iu;

/** Whether a cell says nothing about its fact. */
export function isMissing(cell: string): boolean {
	return cell === '' || MISSING.test(cell);
}
