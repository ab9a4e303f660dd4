export { defaultEta } from '../denoise/default-eta';
export { checkRequest } from './check-request';
export { type RequestChoices, completeRequest, defaultSize } from './complete-request';
export type { DrawEnvironment } from './draw-environment';
export type { DrawEvent } from './draw-event';
export { drawPicture } from './draw-picture';
