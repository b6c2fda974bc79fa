/** What this folder gives to `require('obsidian')`. */
export { HoverPopover, PopoverState } from './hover-popover';
