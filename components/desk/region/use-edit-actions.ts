'use client';

import { createElement } from 'react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl';
import { ProblemError } from '@/lib/client/problem-error';
import {
  useAcceptRegionEdit,
  useApplyRegionEdit,
  useCreateRegionEdits,
  useDiscardRegionEdit,
  useRefuseRegionEdit,
  useShowRegionEdit,
} from '@/lib/client/region-edits';
import type { RegionEdit } from '@/lib/contracts/region-edits';
import { useDeskFacts } from '../desk-context';
import { Button } from '../../ui/button';
import { useProblem } from '../../ui/use-problem';

/** What can be done with an edit; a panel that shows something else meanwhile offers both ways on. */
export function useEditActions() {
  const t = useTranslations('region');
  const { project, book } = useDeskFacts();
  const { notify } = useProblem();
  const accept = useAcceptRegionEdit(project.id);
  const discard = useDiscardRegionEdit();
  const refuse = useRefuseRegionEdit();
  const show = useShowRegionEdit(project.id);
  const apply = useApplyRegionEdit(project.id);
  const create = useCreateRegionEdits(project.id);

  const shownOf = (panelId: string): string | null =>
    book.pages.flatMap(({ panels }) => panels).find(({ id }) => id === panelId)?.picture?.id ?? null;

  const again = ({ pageId, panelId, region, work, settings }: RegionEdit) =>
    create.mutate(
      { pageId, region, work, settings: { ...settings, seed: null }, panelIds: [panelId] },
      { onError: notify },
    );

  /** The panel goes back to what the edit was made from, and shows the edit then. */
  const insist = (edit: RegionEdit, candidate: number, shownPictureId: string | null) => {
    const { parentId, input, panelId } = edit;
    if (parentId === null && input.pictureId === null) return;
    const to =
      parentId !== null
        ? ({ kind: 'edit', editId: parentId } as const)
        : ({ kind: 'base', pictureId: input.pictureId ?? '' } as const);
    show.mutate(
      { panelId, to, shownPictureId },
      { onSuccess: () => accept.mutate({ editId: edit.id, candidate }, { onError: notify }), onError: notify },
    );
  };

  const offerBoth = (edit: RegionEdit, candidate: number) => {
    const choose = (work: () => void) => () => {
      toast.dismiss(id);
      work();
    };
    const id = toast(t('changedMeanwhile'), {
      duration: 60_000,
      description: t('changedHint'),
      action: createElement(
        'div',
        { className: 'flex flex-col gap-1' },
        createElement(Button, { size: 'small', onClick: choose(() => again(edit)) }, t('drawOnTheirs')),
        createElement(
          Button,
          { size: 'small', onClick: choose(() => insist(edit, candidate, shownOf(edit.panelId))) },
          t('takeMine'),
        ),
      ),
    });
  };

  return {
    isBusy: accept.isPending || discard.isPending || refuse.isPending || show.isPending || create.isPending,
    again,
    accept: (edit: RegionEdit, candidate: number, word = '') =>
      accept.mutate(
        { editId: edit.id, candidate, word },
        {
          onError: (error) =>
            error instanceof ProblemError && error.code === 'revision-stale'
              ? offerBoth(edit, candidate)
              : notify(error),
        },
      ),
    discard: ({ id }: RegionEdit) => discard.mutate(id, { onError: notify }),
    refuse: ({ id }: RegionEdit, word: string) => refuse.mutate({ editId: id, word }, { onError: notify }),
    show: (panelId: string, to: Parameters<typeof show.mutate>[0]['to']) =>
      show.mutate({ panelId, to, shownPictureId: shownOf(panelId) }, { onError: notify }),
    apply: ({ id }: RegionEdit, panelId: string) => apply.mutate({ editId: id, panelId }, { onError: notify }),
  };
}
