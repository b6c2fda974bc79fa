/** What this folder gives to `require('obsidian')`. */
export { WorkspaceLeaf } from './leaf';
export { WorkspaceRibbon } from './ribbon';
export { Tasks } from './tasks';
export { WorkspaceContainer } from './tree/container';
export { WorkspaceMobileDrawer } from './tree/drawer';
export { WorkspaceFloating } from './tree/floating';
export { WorkspaceItem } from './tree/item';
export { WorkspaceParent } from './tree/parent';
export { WorkspaceRoot } from './tree/root';
export { WorkspaceSidedock } from './tree/sidedock';
export { WorkspaceSplit } from './tree/split';
export { WorkspaceTabs } from './tree/tabs';
export { ItemView, View } from './view';
export { WorkspaceWindow } from './window/workspace-window';
export { Workspace } from './workspace';
