/** What plugins are told of the device: Linux, or a phone with Android; set before any plugin runs. */
export const Platform = {
	isDesktop: true,
	isMobile: false,
	isDesktopApp: true,
	isMobileApp: false,
	isIosApp: false,
	isAndroidApp: false,
	isPhone: false,
	isTablet: false,
	isMacOS: false,
	isWin: false,
	isLinux: true,
	isSafari: false,
};

/** Makes the device a phone. */
export function setPhone(): void {
	Object.assign(Platform, {
		isDesktop: false,
		isMobile: true,
		isDesktopApp: false,
		isMobileApp: true,
		isAndroidApp: true,
		isPhone: true,
		isLinux: false,
	} satisfies Partial<typeof Platform>);
}
