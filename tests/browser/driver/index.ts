export type { BootOptions } from './driver';
export { HostDriver, HostDriver as Driver, HostStage, HostStage as Stage } from './host-stage';
