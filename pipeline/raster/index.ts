/** Public face: kernels over pixels that the browser uses too. They import nothing. */
export { spreadDistances, squaredDistances } from './squared-distances';
export { cannyEdges } from './canny-edges';
export { blurred, invert } from './change-colours';
export { darkAsWhite, lineArt, scribble } from './drawn-lines';
export { gaussianMask } from './gaussian-blur';
export { inkMask, maxAround } from './ink-mask';
export type { DrawnPixels, Pixels } from './pixels';
export { softEdges } from './soft-edges';
export { thinLines } from './thin-lines';
export { withoutPinholes, withoutSpecks } from './without-specks';
export { findBalloons } from './page-finder/find-balloons';
export { findPanels } from './page-finder/find-panels';
export type { GreyPage } from './page-finder/grey-page';
