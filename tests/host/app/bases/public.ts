/** What `require('obsidian')` has of bases. */
export { BasesView } from './bases-view';
export { BasesEntry, BasesEntryGroup } from './entry';
export { parsePropertyId } from './property-id';
export { QueryController } from './query-controller';
export { BasesQueryResult } from './query-result';
export { DateValue } from './values/date-value';
export { ListValue, ObjectValue } from './values/list-value';
export { FileValue, LinkValue, TagValue, UrlValue } from './values/text-values';
export {
	BooleanValue,
	ErrorValue,
	NotNullValue,
	NullValue,
	NumberValue,
	PrimitiveValue,
	RenderContext,
	StringValue,
	Value,
} from './values/value';
export { BasesViewConfig } from './view-config';
