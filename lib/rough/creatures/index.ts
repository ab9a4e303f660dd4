/** Animals, beings, robots and skeletons, and what grows on people. */
export { addRiddenHorse, RIDDEN_HORSE } from './add-ridden-horse';
export { drawAnimal, layoutAnimal, type AnimalPlace } from './animal';
export { drawBeing, layoutBeing } from './being';
export { dressAs } from './humanlike/dress-as';
export { drawLivingThing } from './living-thing';
export { moodOf, MOODS } from './mood';
export { addTail } from './parts/tails';
export { addWings } from './parts/wings';
