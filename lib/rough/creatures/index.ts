/** Animals, beings, robots and skeletons, and what grows on people. */
export { ANIMAL_HEIGHT, drawAnimal, layoutAnimal, type AnimalPlace, type CreaturePlace } from './animal';
export { BEING_HEIGHT, drawBeing, layoutBeing, type BeingPlace } from './being';
export { dressAs } from './humanlike/dress-as';
export type { Layout } from './layout';
export { drawLivingThing } from './living-thing';
export { moodOf, MOODS, type Mood } from './mood';
export { addTail } from './parts/tails';
export { addWings } from './parts/wings';
