export { THINGS } from './all-things';
export { drawModel, drawThing, type DrawThingOptions } from './draw-thing';
export { holdThing, type HoldThingOptions } from './hold-thing';
export { placeThing, type DrawLivingThing, type PlaceThingOptions } from './place-thing';
export type { Hold, HoldArm, HoldShape, HoldWay, Thing } from './thing';
