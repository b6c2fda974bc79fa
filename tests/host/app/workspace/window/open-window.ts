import type { GlobalWindow } from '../../base/dom/define';
import { installDom } from '../../base/dom/install';
import type { Workspace } from '../workspace';
import { shareStyles } from './styles';
import { WorkspaceWindow } from './workspace-window';

/** Opens a popout window with the helpers, the keys and the look of the main one. */
export function openWindow(workspace: Workspace): WorkspaceWindow {
	const opened = window.open('about:blank', '_blank', 'popup,width=800,height=600');
	if (opened === null) throw new Error('The browser opened no window');
	const win = opened as GlobalWindow;
	installDom(win);
	const { body, documentElement } = win.document;
	documentElement.lang = document.documentElement.lang;
	const popout = new WorkspaceWindow(workspace, win, shareStyles(workspace, document, win));
	body.createDiv({ cls: 'app-container' })
		.createDiv({ cls: 'horizontal-main-container' })
		.createDiv({ cls: 'workspace' })
		.append(popout.containerEl);
	workspace.app.keymap.listen(win);
	workspace.floatingSplit.appendChild(popout);
	workspace.trigger('window-open', popout, win);
	return popout;
}
