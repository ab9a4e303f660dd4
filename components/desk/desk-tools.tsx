'use client';

import { Minus, Plus } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { classNames } from '../ui/class-names';
import { IconButton } from '../ui/icon-button';
import { useDeskFacts } from './desk-context';
import { DESK_TOOLS, useDesk, type DeskStage } from './desk-store';

const KEYS = { select: 'V', cut: 'K', balloon: 'B' } as const;

/** Few tools with their letters, and how large the page is. */
export function DeskTools({
  zoom,
  onZoom,
  stage,
}: {
  readonly zoom: number;
  readonly onZoom: (zoom: number) => void;
  readonly stage: DeskStage;
}) {
  const t = useTranslations('desk');
  const { canEdit } = useDeskFacts();
  const { tool, use } = useDesk();
  return (
    <div className="pointer-events-none absolute inset-x-0 bottom-3 flex items-end justify-center max-lg:hidden">
      {canEdit && stage !== 'finish' && (
        <div
          role="toolbar"
          aria-label={t('tools')}
          className="pointer-events-auto flex rounded-koma bg-raised p-1 shadow-float"
        >
          {DESK_TOOLS.map((one) => (
            <button
              key={one}
              type="button"
              aria-pressed={one === tool}
              onClick={() => use(one)}
              className={classNames(
                'flex min-h-8 items-center gap-2 rounded-[4px] px-3 text-tool',
                one === tool ? 'bg-ink text-inverse' : 'text-ink hover:bg-pencil-wash',
              )}
            >
              {t(`tool.${one}`)}
              <kbd className="font-sans text-small opacity-60">{KEYS[one]}</kbd>
            </button>
          ))}
        </div>
      )}
      <div className="pointer-events-auto absolute right-3 bottom-0 flex items-center rounded-koma bg-raised text-small tabular-nums shadow-float">
        <IconButton icon={Minus} label={t('smaller')} onClick={() => onZoom(Math.max(0.4, zoom / 1.25))} />
        <button type="button" className="min-w-12 text-center" onClick={() => onZoom(1)} aria-label={t('wholePage')}>
          {Math.round(zoom * 100)} %
        </button>
        <IconButton icon={Plus} label={t('larger')} onClick={() => onZoom(Math.min(4, zoom * 1.25))} />
      </div>
    </div>
  );
}
