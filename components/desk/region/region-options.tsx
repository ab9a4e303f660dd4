'use client';

import { SelectionModes } from './selection-modes';

/** The row over the tools while the region tool is in hand. */
export function RegionOptions() {
  return <SelectionModes />;
}
