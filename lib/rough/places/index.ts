import type { PlaceTag } from '../vocabulary/places';
import { INDOORS } from './indoors';
import { OUTDOORS } from './outdoors';
import type { PlaceSpec } from './place-kind';

/** Every place by its tag. */
export const PLACES: Readonly<Record<PlaceTag, PlaceSpec>> = { ...INDOORS, ...OUTDOORS };
