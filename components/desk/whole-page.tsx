'use client';

import { Check, Frame, Trash2, Undo2 } from 'lucide-react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl';
import {
  useDeleteGeneration,
  useGenerations,
  useRestoreGeneration,
  useSteerGeneration,
} from '@/lib/client/generations';
import { useChoosePagePicture, useDrawWholePage, usePageDrawings } from '@/lib/client/page-drawings';
import { pictureAddress } from '@/lib/client/pictures';
import type { BookPage } from '@/lib/contracts/books';
import type { Generation } from '@/lib/contracts/generations';
import type { PageDrawing } from '@/lib/contracts/page-drawings';
import { isInTheMaking, progressOf } from '../draw/drawing-view';
import { usePageRights } from '../review/use-page-rights';
import { Button } from '../ui/button';
import { useProblem } from '../ui/use-problem';
import { useDeskFacts } from './desk-context';

/** A page drawn whole by an engine: asked for here, and what came back, to accept, undo or discard. */
export function WholePage({
  page,
  flush,
}: {
  readonly page: BookPage;
  /** Runs once what was changed is saved. */
  readonly flush: (then: () => void) => void;
}) {
  const t = useTranslations('wholePage');
  const { project, canEdit } = useDeskFacts();
  const mayDraw = usePageRights(project)(page.review, 'draw');
  const { generations = [] } = useGenerations(project.id);
  const ours = generations.filter(({ pageId }) => pageId === page.id);
  const shown = page.panels.map(({ picture }) => picture?.id ?? '').join();
  const { data } = usePageDrawings(page.id, [...ours.map(({ id, status }) => `${id}-${status}`), shown].join());
  const draw = useDrawWholePage(project.id);
  const { notify } = useProblem();
  const isDrawing = ours.some(isInTheMaking);
  const why = whyNot(page, { mayDraw, isAsked: data !== undefined, hasModel: (data?.model ?? null) !== null });
  const ask = (count: number) => flush(() => draw.mutate({ pageId: page.id, count }, { onError: notify }));
  return (
    <section aria-label={t('title')} className="flex flex-col gap-2 border-t border-hairline pt-3">
      <h3 className="text-tool font-semibold">{t('title')}</h3>
      <p className="text-small text-ink-soft">{t('hint')}</p>
      {canEdit && (
        <div className="flex flex-wrap gap-2">
          <Button
            size="small"
            disabled={isDrawing || draw.isPending || why !== null}
            aria-describedby={`whole-page-${page.id}`}
            onClick={() => ask(1)}
          >
            <Frame aria-hidden size={15} />
            {t('draw')}
          </Button>
          <Button size="small" disabled={isDrawing || draw.isPending || why !== null} onClick={() => ask(3)}>
            {t('three')}
          </Button>
        </div>
      )}
      <p id={`whole-page-${page.id}`} className="text-small text-ink-soft">
        {canEdit && why !== null && why !== 'asking' && t(`why.${why}`)}
        {why === null && t('drawnBy', { model: data?.model?.name ?? '' })}
      </p>
      <ul className="flex flex-col gap-3">
        {(data?.items ?? []).map((drawing) => (
          <li key={drawing.id}>
            <OneDrawing
              page={page}
              drawing={drawing}
              now={ours.find(({ id }) => id === drawing.id) ?? drawing}
              mayChange={canEdit && mayDraw}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Why a page can't be drawn whole; null where it can. */
function whyNot(
  { panels }: BookPage,
  o: { readonly mayDraw: boolean; readonly isAsked: boolean; readonly hasModel: boolean },
): 'locked' | 'noPanels' | 'noEngine' | 'asking' | null {
  if (!o.mayDraw) return 'locked';
  if (panels.length === 0) return 'noPanels';
  if (!o.isAsked) return 'asking';
  return o.hasModel ? null : 'noEngine';
}

/** A drawing of the page: how far it is, why it failed, or its pictures. */
function OneDrawing({
  page,
  drawing,
  now,
  mayChange,
}: {
  readonly page: BookPage;
  readonly drawing: PageDrawing;
  /** As the event stream has it. */
  readonly now: Generation;
  readonly mayChange: boolean;
}) {
  const t = useTranslations('wholePage');
  const desk = useTranslations('desk');
  const { project } = useDeskFacts();
  const discard = useDeleteGeneration(project.id);
  const restore = useRestoreGeneration(project.id);
  const steer = useSteerGeneration();
  const { notify } = useProblem();
  const onDiscard = () =>
    discard.mutate(drawing.id, {
      onSuccess: () =>
        toast(t('discarded'), {
          action: { label: desk('undo'), onClick: () => restore.mutate(drawing.id, { onError: notify }) },
        }),
      onError: notify,
    });
  return (
    <div className="flex flex-col gap-1.5">
      <p role="status" className="text-small text-ink-soft">
        {now.status === 'running' && desk('drawing', { share: Math.round(progressOf(now) * 100) })}
        {(now.status === 'queued' || now.status === 'paused') && desk('waiting')}
        {now.status === 'failed' && (now.failure?.sentence ?? desk('failed'))}
        {now.status === 'cancelled' && t('cancelled')}
        {now.status === 'succeeded' && (drawing.acceptedPictureId === null ? t('candidate') : t('accepted'))}
      </p>
      <ul className="grid grid-cols-2 gap-2">
        {drawing.pictures.map(({ id }, index) => (
          <li key={id}>
            <PagePicture
              page={page}
              pictureId={id}
              number={index + 1}
              isAccepted={id === drawing.acceptedPictureId}
              mayChange={mayChange}
            />
          </li>
        ))}
      </ul>
      {mayChange && (
        <div className="flex flex-wrap gap-2">
          {isInTheMaking(now) ? (
            <Button
              size="small"
              onClick={() => steer.mutate({ generationId: drawing.id, way: 'cancel' }, { onError: notify })}
            >
              {t('cancel')}
            </Button>
          ) : (
            drawing.acceptedPictureId === null && (
              <Button size="small" disabled={discard.isPending} onClick={onDiscard}>
                <Trash2 aria-hidden size={15} />
                {t('discard')}
              </Button>
            )
          )}
        </div>
      )}
    </div>
  );
}

function PagePicture({
  page,
  pictureId,
  number,
  isAccepted,
  mayChange,
}: {
  readonly page: BookPage;
  readonly pictureId: string;
  readonly number: number;
  readonly isAccepted: boolean;
  readonly mayChange: boolean;
}) {
  const t = useTranslations('wholePage');
  const { project } = useDeskFacts();
  const choose = useChoosePagePicture(project.id);
  const { notify } = useProblem();
  const onChoose = () => choose.mutate({ pageId: page.id, pictureId, isAccepted: !isAccepted }, { onError: notify });
  return (
    <div className="flex flex-col gap-1">
      <img
        src={pictureAddress(pictureId, 'thumb')}
        alt={t('picture', { number })}
        className="aspect-[5/7] w-full rounded-koma border border-hairline bg-paper object-contain"
      />
      {mayChange && (
        <Button size="small" disabled={choose.isPending} onClick={onChoose}>
          {isAccepted ? <Undo2 aria-hidden size={15} /> : <Check aria-hidden size={15} />}
          {isAccepted ? t('undo') : t('accept')}
        </Button>
      )}
    </div>
  );
}
