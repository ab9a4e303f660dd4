export { THINGS } from './all-things';
export { drawThing } from './draw-thing';
export { heldRoom } from './held-room';
export { holdThing } from './hold-thing';
export { placeThing } from './place-thing';
