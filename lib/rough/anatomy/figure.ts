export { viewOf, type Camera, type Place } from './camera';
export { FigureBuild, FigureBuild as Build3 } from './figure-build';
export { drawFigures, type DressedWho as Who } from '../wardrobe/draw-figures';
