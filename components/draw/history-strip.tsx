'use client';

import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Generation } from '@/lib/contracts/generations';
import type { Size } from '@/lib/contracts/drawing';
import { Button } from '../ui/button';
import { classNames } from '../ui/class-names';
import type { RoughSpecification } from '@/lib/rough/specification';
import { finishedSize, labelOf } from './drawing-view';
import { GenerationPaper } from './generation-paper';
import { PICTURE_DRAG_TYPE } from './picture-drag';
import { RoughPicture } from './rough-picture';
import { SpecificationPicture } from '../rough/specification-picture';

/** What was drawn in this project, newest first, after the rough of what is written now. */
export function HistoryStrip({
  generations,
  selectedId,
  now,
  hasMore,
  isLoadingMore,
  onSelect,
  onLoadMore,
}: {
  readonly generations: readonly Generation[];
  /** Null while the draft is shown. */
  readonly selectedId: string | null;
  readonly now: {
    readonly text: string;
    readonly seed: number;
    readonly size: Size;
    /** Of what is staged; else the words make the rough. */
    readonly specification: RoughSpecification | null;
  };
  readonly hasMore: boolean;
  readonly isLoadingMore: boolean;
  readonly onSelect: (generation: Generation | null) => void;
  readonly onLoadMore: () => void;
}) {
  const t = useTranslations('draw');
  const words = useTranslations('words');
  const style = useTranslations('style');
  return (
    <section aria-label={t('history')} className="flex flex-col gap-3 p-3 max-lg:py-2">
      <ul className="flex gap-2.5 lg:grid lg:grid-cols-2">
        <li className="shrink-0 max-lg:w-16">
          <Tile
            label={`${t('now')}: ${t('nowHint')}`}
            isSelected={selectedId === null}
            size={now.size}
            onSelect={() => onSelect(null)}
          >
            {now.specification === null ? (
              <RoughPicture text={now.text} seed={now.seed} {...now.size} label="" className="absolute inset-0" />
            ) : (
              <SpecificationPicture specification={now.specification} label="" className="absolute inset-0" />
            )}
          </Tile>
          <p aria-hidden className="mt-1 text-center text-small text-pencil-text max-lg:hidden">
            {t('now')}
          </p>
        </li>
        {generations.map((generation) => (
          <li key={generation.id} className="shrink-0 animate-fade max-lg:w-16">
            <Tile
              label={labelOf(generation)}
              isSelected={selectedId === generation.id}
              size={finishedSize(generation)}
              onSelect={() => onSelect(generation)}
              {...(generation.pictures[0] === undefined ? {} : { pictureId: generation.pictures[0].id })}
            >
              <GenerationPaper generation={generation} pictureIndex={0} size="card" />
              {generation.isOlderStyle && (
                <span className="absolute bottom-1 left-1 rounded-full bg-raised px-1.5 text-small shadow-sm">
                  {style('olderMark')}
                </span>
              )}
              {generation.pictureCount > 1 && (
                <span className="absolute top-1 right-1 rounded-full bg-raised px-1.5 text-small font-semibold shadow-sm">
                  {generation.pictureCount}
                </span>
              )}
            </Tile>
          </li>
        ))}
      </ul>
      {generations.length === 0 && <p className="text-center text-small text-ink-soft">{t('historyEmpty')}</p>}
      {hasMore && (
        <Button size="small" onClick={onLoadMore} disabled={isLoadingMore}>
          {isLoadingMore ? words('loading') : words('loadMore')}
        </Button>
      )}
    </section>
  );
}

/** One picture of the wall. Pictures can be dragged to where they are of use. */
function Tile({
  label,
  isSelected,
  size,
  pictureId,
  onSelect,
  children,
}: {
  readonly label: string;
  readonly isSelected: boolean;
  readonly size: Size;
  readonly pictureId?: string;
  readonly onSelect: () => void;
  readonly children: ReactNode;
}) {
  return (
    <button
      type="button"
      aria-label={label}
      aria-pressed={isSelected}
      title={label}
      onClick={onSelect}
      draggable={pictureId !== undefined}
      onDragStart={(event) => {
        if (pictureId !== undefined) event.dataTransfer.setData(PICTURE_DRAG_TYPE, pictureId);
      }}
      className={classNames(
        'flex aspect-[4/5] w-full items-center justify-center rounded-[4px]',
        isSelected ? 'bg-raised outline-2 outline-mark' : 'bg-hairline/40 hover:bg-hairline/80',
      )}
    >
      <span
        className="relative block overflow-hidden bg-paper shadow-sm"
        style={{
          aspectRatio: `${size.widthPx} / ${size.heightPx}`,
          // Inside four by five.
          ...(size.widthPx / size.heightPx > 0.8 ? { width: '92%' } : { height: '92%' }),
        }}
      >
        {children}
      </span>
    </button>
  );
}
