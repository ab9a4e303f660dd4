/** What the figure's assembly needs of the wardrobe. */
export { dress } from './dress';
export type { Outfit } from './outfit';
