/** The systems that the app runs on. */
export type System = (typeof SYSTEMS)[number];

const SYSTEMS = ['linux', 'macos', 'windows', 'android', 'ios'] as const;

export function isSystem(name: string | null): name is System {
	return SYSTEMS.some((system) => system === name);
}

/** What plugins are told of the device; set before any plugin runs. */
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
	resourcePathPrefix: 'app://local/',
};

/** Sets what the device is; a phone is a narrow mobile one. */
export function setPlatform(system: System, mobile: boolean): void {
	const phone = mobile && window.innerWidth < 600;
	Object.assign(Platform, {
		isDesktop: !mobile,
		isMobile: mobile,
		isDesktopApp: !mobile,
		isMobileApp: mobile,
		isIosApp: mobile && system === 'ios',
		isAndroidApp: mobile && system === 'android',
		isPhone: phone,
		isTablet: mobile && !phone,
		isMacOS: system === 'macos' || system === 'ios',
		isWin: system === 'windows',
		isLinux: system === 'linux',
		isSafari: mobile && system === 'ios',
		resourcePathPrefix: mobile ? 'file:///' : 'app://local/',
	} satisfies typeof Platform);
}
