'use client';

import { Magnet, Minus, Plus } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { BookPage, SavePage } from '@/lib/contracts/books';
import { classNames } from '../ui/class-names';
import { IconButton } from '../ui/icon-button';
import { REAL_SIZE } from './canvas/camera';
import { useCamera } from './canvas/camera-store';
import { useCanvas } from './canvas/canvas-store';
import { useToolInHand } from './canvas/use-tools';
import { TOOLS } from './tools';
import { useDeskFacts } from './desk-context';
import { useDesk, type DeskStage } from './desk-store';

/** The tools with their letters, the settings of the one in hand over them, and how large the page is. */
export function DeskTools({
  page,
  content,
  stage,
}: {
  readonly page: BookPage;
  readonly content: SavePage;
  readonly stage: DeskStage;
}) {
  const t = useTranslations('desk');
  const { canEdit } = useDeskFacts();
  const use = useDesk((state) => state.use);
  const tool = useToolInHand(stage, canEdit);
  const offered = TOOLS.filter(
    ({ stages, isForLooking }) => stages.includes(stage) && (canEdit || isForLooking === true),
  );
  return (
    <div className="pointer-events-none absolute inset-x-0 bottom-3 grid grid-cols-[minmax(0,1fr)_minmax(0,auto)_minmax(max-content,1fr)] items-end gap-2 px-3 max-lg:bottom-1.5 max-lg:flex max-lg:justify-center max-lg:px-1.5">
      <div className="col-start-2 flex max-w-full min-w-0 flex-col items-center gap-1.5">
        {tool.Options !== undefined && (
          <div className="pointer-events-auto flex max-w-full flex-wrap items-center gap-1.5 rounded-koma bg-raised p-1 shadow-float">
            <tool.Options page={page} content={content} stage={stage} />
          </div>
        )}
        {stage !== 'export' && (
          <div
            role="toolbar"
            aria-label={t('tools')}
            className="pointer-events-auto flex max-w-full overflow-x-auto rounded-koma bg-raised p-1 shadow-float"
          >
            {offered.map(({ id, key }) => (
              <button
                key={id}
                type="button"
                aria-pressed={id === tool.id}
                aria-keyshortcuts={key}
                title={`${t(`tool.${id}`)} (${key.toUpperCase()})`}
                onClick={() => use(id)}
                className={classNames(
                  'flex min-h-8 shrink-0 items-center gap-2 rounded-[4px] px-3 text-tool max-2xl:px-2.5 max-lg:min-h-11',
                  id === tool.id ? 'bg-ink text-inverse' : 'text-ink hover:bg-pencil-wash',
                )}
              >
                {t(`tool.${id}`)}
                <kbd className="font-sans text-small opacity-60 max-2xl:hidden">{key.toUpperCase()}</kbd>
              </button>
            ))}
          </div>
        )}
      </div>
      <ZoomBar />
    </div>
  );
}

function ZoomBar() {
  const t = useTranslations('desk');
  const canvas = useTranslations('canvas');
  const { zoom, whole, camera } = useCamera();
  const { hasSnap, setSnap } = useCanvas();
  const { canEdit } = useDeskFacts();
  return (
    <div className="pointer-events-auto col-start-3 flex items-center justify-self-end rounded-koma bg-raised text-small tabular-nums shadow-float max-lg:hidden">
      {canEdit && (
        <IconButton icon={Magnet} label={canvas('snap')} isPressed={hasSnap} onClick={() => setSnap(!hasSnap)} />
      )}
      <IconButton icon={Minus} label={t('smaller')} onClick={() => zoom(0.8)} />
      <button type="button" className="min-w-12 text-center" onClick={whole} aria-label={t('wholePage')}>
        {Math.round((camera.scale / REAL_SIZE) * 100)} %
      </button>
      <IconButton icon={Plus} label={t('larger')} onClick={() => zoom(1.25)} />
    </div>
  );
}
