import type { PageEffect } from '@/lib/contracts/page-effects';
import { changeEffects, withEffectMoved } from '@/lib/domain/page/effects/effects';
import { useDeskFacts } from '../desk-context';
import { useDesk } from '../desk-store';

/** What can be done to one effect of a page. Changes of one step are undone together. */
export function useEffectActions(pageId: string) {
  const { canEdit } = useDeskFacts();
  const edit = useDesk((state) => state.edit);
  const change = (id: string, work: (effect: PageEffect) => PageEffect, step: string): void => {
    if (canEdit) edit(pageId, (page) => changeEffects(page, new Set([id]), work), `effect-${step}-${id}`);
  };
  return {
    change,
    set: (id: string, part: Partial<PageEffect>, step: string): void =>
      change(id, (effect) => ({ ...effect, ...part }), step),
    move: (id: string, by: 1 | -1): void => {
      if (canEdit) edit(pageId, (page) => withEffectMoved(page, id, by));
    },
  };
}
