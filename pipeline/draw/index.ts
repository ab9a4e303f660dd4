export { defaultEta } from '../denoise/default-eta';
export { checkRequest } from './check-request';
export { type RequestChoices, completeRequest, defaultSize } from './complete-request';
export type { DrawEnvironment, DrawOptions } from './draw-environment';
export type { DrawEvent } from './draw-event';
export { drawPicture } from './draw-picture';
export { finishPictures } from './finish-pictures';
export { redrawWith } from './redraw';
export { checkRefiner } from './refiner';
