'use client';

import { ChevronLeft, ChevronRight, ZoomIn, ZoomOut } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import { languageSchema, type Language } from '@/lib/contracts/languages';
import type { SharedBook, SharedPage } from '@/lib/contracts/shares';
import { asTranslation } from '@/lib/domain/lines/balloon-in-language';
import { spreadsOf } from '../desk/spreads';
import { useLanguageNames } from '../lines/use-language-names';
import { IconButton } from '../ui/icon-button';
import { Segmented } from '../ui/segmented';
import { useTurning, type Turning } from '../ui/use-turning';
import { SharedPagePicture, type SharedView } from './shared-page-picture';
import { SharedPanel } from './shared-panel';
import { useIsNarrow } from './use-is-narrow';

type Mode = 'pages' | 'panels';

interface Reading {
  readonly book: SharedBook;
  readonly view: SharedView;
  readonly onSpeak: (language: Language | null) => void;
}

/** A shared book: its pages as it lies open, one by one where there is little room, or panel by panel. */
export function SharedBookView({ book, view, onSpeak }: Reading) {
  const [mode, setMode] = useState<Mode>('pages');
  const hasPanels = !book.isStrip && book.pages.some(({ panels }) => panels.length > 0);
  if (book.isStrip) return <Strip book={book} view={view} onSpeak={onSpeak} />;
  const head = { book, view, onSpeak, mode: hasPanels ? mode : null, onMode: setMode };
  return mode === 'panels' && hasPanels ? <Panels {...head} /> : <Pages {...head} />;
}

interface Head extends Reading {
  /** Null where there is nothing to choose. */
  readonly mode: Mode | null;
  readonly onMode: (mode: Mode) => void;
}

function Pages(head: Head) {
  const { book, view } = head;
  const t = useTranslations('share');
  const isNarrow = useIsNarrow();
  const [isLarge, setLarge] = useState(false);
  const spreads = useMemo(
    () => (isNarrow ? book.pages.map((page) => [page]) : spreadsOf(book.pages, false)),
    [book, isNarrow],
  );
  const isRtl = book.direction === 'rtl';
  const turning = useTurning({ count: spreads.length, isRtl, isStill: isLarge });
  const spread = spreads[turning.at] ?? [];
  const aspect = spread.reduce((sum, page) => sum + page.aspect, 0);
  const numbers = spread.flatMap(({ number, isSpread }) => (isSpread ? [number, number + 1] : [number])).join('–');
  const zoom = (
    <IconButton
      icon={isLarge ? ZoomOut : ZoomIn}
      label={t(isLarge ? 'zoomOut' : 'zoomIn')}
      isPressed={isLarge}
      onClick={() => setLarge(!isLarge)}
    />
  );
  const status = t('at', { pages: numbers, count: pageCount(book) });
  return (
    <Frame head={head} status={status} isRtl={isRtl} turning={turning} extra={zoom}>
      <div
        className={`flex min-h-0 min-w-0 flex-1 ${isLarge ? 'overflow-auto' : 'touch-pan-y items-center justify-center overflow-hidden'}`}
        {...turning.swipe}
      >
        <div
          className={`m-auto flex shrink-0 justify-center ${isRtl ? 'flex-row-reverse' : ''}`}
          style={{ width: isLarge ? '200%' : `min(100%, calc((100dvh - 6rem) * ${aspect}))` }}
        >
          {spread.map((page) => (
            <div key={page.number} className="min-w-0" style={{ flexGrow: page.aspect * 100, flexBasis: 0 }}>
              <SharedPagePicture page={page} view={view} size={isLarge ? 'large' : 'screen'} />
            </div>
          ))}
        </div>
      </div>
    </Frame>
  );
}

function Panels(head: Head) {
  const { book, view } = head;
  const t = useTranslations('share');
  const steps = useMemo(() => panelSteps(book.pages), [book]);
  const isRtl = book.direction === 'rtl';
  const turning = useTurning({ count: steps.length, isRtl });
  const step = steps[turning.at];
  const status =
    step === undefined ? '' : t('panelAt', { page: step.page.number, number: step.number, count: step.count });
  return (
    <Frame head={head} status={status} isRtl={isRtl} turning={turning}>
      <div className="flex min-h-0 min-w-0 flex-1 touch-pan-y" {...turning.swipe}>
        {step !== undefined && <SharedPanel key={step.page.number} {...step} view={view} />}
      </div>
    </Frame>
  );
}

/** Panels one by one; a page without panels is one. */
function panelSteps(pages: readonly SharedPage[]) {
  const whole = { left: 0, top: 0, width: 1, height: 1 };
  return pages.flatMap((page) => {
    const boxes = page.panels.length === 0 ? [whole] : page.panels;
    return boxes.map((box, index) => ({ page, box, number: index + 1, count: boxes.length }));
  });
}

function Strip({ book, view, onSpeak }: Reading) {
  const head = { book, view, onSpeak, mode: null, onMode: () => undefined };
  return (
    <main className="flex h-dvh flex-col bg-desk">
      <Bar head={head} status="" />
      <div
        className="mx-auto w-full max-w-xl flex-1 overflow-y-auto"
        tabIndex={0}
        role="region"
        aria-label={book.title}
      >
        {book.pages.map((page) => (
          <SharedPagePicture key={page.number} page={page} view={view} size="screen" isLazy />
        ))}
      </div>
    </main>
  );
}

function Frame({
  head,
  status,
  isRtl,
  turning,
  extra,
  children,
}: {
  readonly head: Head;
  readonly status: string;
  readonly isRtl: boolean;
  readonly turning: Turning;
  readonly extra?: React.ReactNode;
  readonly children: React.ReactNode;
}) {
  const t = useTranslations('share');
  const [left, right] = isRtl ? [1, -1] : [-1, 1];
  const side = (by: number) => ({
    label: t(by > 0 ? 'next' : 'previous'),
    disabled: by > 0 ? turning.isLast : turning.isFirst,
    onClick: () => turning.turn(by),
  });
  return (
    <main className="flex h-dvh flex-col bg-desk">
      <Bar head={head} status={status} extra={extra} />
      <div className="relative flex min-h-0 flex-1 items-center gap-1 p-2 max-sm:p-0">
        <IconButton
          icon={ChevronLeft}
          {...side(left)}
          className="max-sm:absolute max-sm:bottom-2 max-sm:left-2 max-sm:z-10 max-sm:bg-raised max-sm:shadow-float"
        />
        <div className="flex h-full min-w-0 flex-1">{children}</div>
        <IconButton
          icon={ChevronRight}
          {...side(right)}
          className="max-sm:absolute max-sm:right-2 max-sm:bottom-2 max-sm:z-10 max-sm:bg-raised max-sm:shadow-float"
        />
      </div>
    </main>
  );
}

function Bar({
  head: { book, view, onSpeak, mode, onMode },
  status,
  extra,
}: {
  readonly head: Head;
  readonly status: string;
  readonly extra?: React.ReactNode;
}) {
  const t = useTranslations('share');
  const names = useLanguageNames();
  const [main = 'en', ...others] = book.languages;
  return (
    <header className="flex min-h-12 flex-wrap items-center gap-x-3 gap-y-1 border-b border-hairline bg-surface px-3 py-1">
      <h1 className="mr-auto min-w-0 truncate font-semibold">{book.title}</h1>
      {others.length > 0 && (
        <select
          aria-label={t('language')}
          value={view.language ?? main}
          onChange={({ target }) => {
            const chosen = languageSchema.safeParse(target.value);
            if (chosen.success) onSpeak(asTranslation(chosen.data, main));
          }}
          className="h-8 rounded-koma border border-hairline bg-raised px-1.5 text-tool hover:border-edge max-sm:h-10"
        >
          {book.languages.map((one) => (
            <option key={one} value={one}>
              {names(one)}
            </option>
          ))}
        </select>
      )}
      {mode !== null && (
        <Segmented
          label={t('view')}
          value={mode}
          segments={(['pages', 'panels'] as const).map((value) => ({ value, label: t(value) }))}
          onChange={onMode}
        />
      )}
      {extra}
      <p role="status" className="text-small text-ink-soft tabular-nums">
        {status}
      </p>
    </header>
  );
}

function pageCount({ pages }: SharedBook): number {
  return pages.reduce((sum, { isSpread }) => sum + (isSpread ? 2 : 1), 0);
}
