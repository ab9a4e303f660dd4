import { Model } from '../../world/kit';

/** An empty model, to be filled part by part. */
export const M = (): Model => new Model();
