'use client';

import { toast } from 'sonner';
import { useTranslations } from 'use-intl';
import { MOST_LAYERS } from '@/lib/contracts/page-layers';
import { withPictureInk, type InkToPut } from '@/lib/domain/page/picture-ink/put-on-page';
import { useDesk } from '../desk-store';
import { newId } from '../new-id';

type Ink = Omit<InkToPut, 'names' | 'newId'> & {
  /** Of the panel, as people count it. */
  readonly number: number;
};

/** Puts ink on layers of a page in one step; says why where it can't. @returns whether it did */
export function usePutInk(pageId: string): (ink: Ink) => boolean {
  const t = useTranslations('pictureInk');
  return ({ number, ...ink }) => {
    const { drafts, edit } = useDesk.getState();
    const names = { ink: t('inkLayer', { number }), tone: t('toneLayer', { number }) };
    const page = drafts[pageId]?.content;
    const isThere = page?.panels.some(({ id }) => id === ink.panelId) === true;
    if (!isThere || withPictureInk(page, { ...ink, names, newId }) === null) {
      toast.error(isThere ? t('noRoom', { most: MOST_LAYERS }) : t('panelGone'));
      return false;
    }
    edit(pageId, (now) => withPictureInk(now, { ...ink, names, newId }) ?? now);
    return true;
  };
}
