import type { Standpoint } from '../perspective/aim-lens';
import type { View } from './view';

/** How a place is drawn. The order of draws from the view's random numbers is part of the drawing. */
export interface PlaceDrawing {
  readonly standpoint: Standpoint;
  readonly isIndoors: boolean;
  readonly draw: (view: View) => string;
}
