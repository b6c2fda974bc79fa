import type { App } from '../../app';
import type { SettingTab } from '../setting-tab';
import { AppearanceTab } from './appearance';
import { CommunityPluginsTab } from './community-plugins';
import { GeneralTab } from './general';
import { HotkeysTab } from './hotkeys';

/** The tabs that the app itself has. */
export function ownTabs(app: App): SettingTab[] {
	return [new GeneralTab(app), new AppearanceTab(app), new HotkeysTab(app), new CommunityPluginsTab(app)];
}
