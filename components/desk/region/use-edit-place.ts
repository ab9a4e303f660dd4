'use client';

import { useMemo } from 'react';
import type { RegionEdit } from '@/lib/contracts/region-edits';
import { useDeskFacts } from '../desk-context';
import { placeOfEdit, type EditPlace } from './edit-place';
import type { Panel } from './panel-people';

/** Where on the page an edit of a panel is, as the panel stands now. */
export function useEditPlace(edit: RegionEdit, { id, polygon }: Panel): EditPlace {
  const { format, book } = useDeskFacts();
  const buckets = book.model?.buckets;
  const picture = useMemo(
    () => book.pages.flatMap(({ panels }) => panels).find((panel) => panel.id === id)?.picture ?? null,
    [book, id],
  );
  return useMemo(
    () => placeOfEdit(edit, { id, polygon, picture }, { format, buckets: buckets ?? [] }),
    [edit, id, polygon, picture, format, buckets],
  );
}
