import type { SavePage } from '@/lib/contracts/books';
import type { PageEffect } from '@/lib/contracts/page-effects';
import { effectsOf } from '@/lib/domain/page/effects/effects';
import { isFree } from '@/lib/domain/page/selection/page-items';

/** An effect that may be changed: its layer is seen and not locked. */
export function freeEffect(page: SavePage, id: string | null): PageEffect | null {
  if (id === null || !isFree(page, { kind: 'effect', id })) return null;
  return effectsOf(page).get(id)?.effect ?? null;
}
