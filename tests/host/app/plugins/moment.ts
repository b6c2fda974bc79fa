import moment from 'moment-2/moment';
import 'moment-2/locale/zh-cn';

/** Sets the language that plugins' dates are in; the app does so at its start. */
export function setMomentLocale(language: string): void {
	moment.locale(language === 'zh' ? 'zh-cn' : language);
}

export { moment };
