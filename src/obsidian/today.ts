/** Today by the user's clock, as `YYYY-MM-DD`. */
export function today(now = new Date()): string {
	const pad = (value: number): string => String(value).padStart(2, '0');
	return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}
