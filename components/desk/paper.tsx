'use client';

import { Fragment, memo, useMemo, type RefObject } from 'react';
import { useTranslations } from 'use-intl';
import type { BookPage, SavePage } from '@/lib/contracts/books';
import type { Language } from '@/lib/contracts/languages';
import type { PageLayer } from '@/lib/contracts/page-layers';
import type { PagePoint } from '@/lib/domain/layout/page-point';
import { composedLayers, hasPictures } from '@/lib/domain/page/stack/composed-layers';
import { CandidatesOnPage } from './region/candidates-on-page';
import { DeskPins } from './comments/desk-pins';
import { BalloonHandles } from './balloon-handles';
import { BalloonWords } from './balloon-words';
import { balloonsOf } from './balloons-of';
import { useDeskFacts } from './desk-context';
import { onlySelected, useDesk, type DeskStage } from './desk-store';
import { EdgeHandles } from './edge-handles';
import { FigureHandles } from './figure-handles';
import { OutOfDateMarks } from './out-of-date/out-of-date-marks';
import { PoseLayer } from './pose-layer';
import { PresenceOverlay } from './presence/presence-overlay';
import { RulerHandles } from './rulers/ruler-handles';
import { RulersSheet } from './rulers/rulers-sheet';
import { StrokePoints } from './strokes/stroke-points';
import { reshapedIds, ReshapedPanels } from './reshaped-panels';
import { useCanvas } from './canvas/canvas-store';
import { FocusTargets } from './canvas/focus-targets';
import { GuidesSheet } from './canvas/guides-sheet';
import { seenPage } from './canvas/seen-page';
import { useLayerDrop } from './layers/use-layer-drop';
import { InkLayerSheets } from './ink-layer-sheets';
import { EffectHandles } from './effects/effect-handles';
import { freeEffect } from './effects/free-effect';
import { LettersSheet, PicturesSheet, Sheet } from './canvas/sheets';
import { ComposedSheet, composedStyle } from './canvas/composed-sheet';
import type { CanvasTool } from './canvas/tool';

/** Pins lie in the way of tools that draw. */
const PIN_TOOLS: ReadonlySet<CanvasTool['id']> = new Set(['select', 'hand', 'comment']);

interface PaperProps {
  readonly page: BookPage;
  /** As it is kept. */
  readonly content: SavePage;
  /** As it is seen, in the language that is shown. */
  readonly seen: SavePage;
  readonly stage: DeskStage;
  readonly tool: CanvasTool;
  readonly pointAt: (event: { clientX: number; clientY: number }) => PagePoint;
  readonly onWrite: (balloonId: string) => void;
  /** Its size is that of the camera. */
  readonly paper: RefObject<HTMLDivElement | null>;
}

/** The page: its sheets from the lowest, and over them what one holds on to. */
export function Paper(props: PaperProps) {
  const { paper, content, seen, page, stage, tool, pointAt } = props;
  const { book } = useDeskFacts();
  const language = useDesk((state) => state.language);
  const dragged = useCanvas((state) => state.live);
  const drop = useLayerDrop(page.id, content, pointAt);
  const reshaped = reshapedIds(dragged, content.panels);
  // Sheets stay as they are while panels change their shape: these lie over them meanwhile.
  const onSheets = reshaped === '' ? (dragged ?? content) : content;
  const live = dragged === null ? seen : seenPage(dragged, language, book.languages[0] ?? 'en');
  return (
    <div ref={paper} className="absolute top-0 left-0 bg-paper shadow-page" {...drop}>
      <div className="absolute inset-0 isolate overflow-hidden bg-paper">
        <Sheets
          page={page}
          live={onSheets}
          reshaped={reshaped}
          kept={content.balloons}
          language={language}
          stage={stage}
        />
      </div>
      <Hold {...props} live={live} />
      {tool.Sheet !== undefined && <tool.Sheet page={page} content={live} stage={stage} />}
      <Above {...props} />
      {stage !== 'script' && <PresenceOverlay page={page} content={live} pointAt={pointAt} />}
      {stage !== 'script' && PIN_TOOLS.has(tool.id) && <DeskPins page={page} content={live} stage={stage} />}
      {(stage === 'draw' || stage === 'letter' || stage === 'export') && (
        <OutOfDateMarks page={page} panels={content.panels} />
      )}
    </div>
  );
}

const Sheets = memo(function Sheets({
  page,
  live,
  reshaped,
  kept,
  language,
  stage,
}: {
  readonly page: BookPage;
  readonly live: SavePage;
  /** Panels whose edge is held, by their ids. */
  readonly reshaped: string;
  readonly kept: SavePage['balloons'];
  readonly language: Language | null;
  readonly stage: DeskStage;
}) {
  const { statesOf, lettering, book } = useDeskFacts();
  const letters = { lettering, language, main: book.languages[0] ?? 'en' };
  const { layers, panels } = live;
  const stack = useMemo(() => composedLayers(layers, { panels, hasDrafts: true }), [layers, panels]);
  const draw = (layer: PageLayer) => {
    if (layer.kind === 'ink') return <InkLayerSheets layer={layer} panels={panels} />;
    if (layer.kind === 'pictures') {
      return (
        <>
          <PicturesSheet page={page} panels={panels} reshaped={reshaped} kept={kept} stage={stage} />
          {(stage === 'draw' || stage === 'letter') && <CandidatesOnPage page={page} content={live} />}
        </>
      );
    }
    const isPlanned = stage === 'script' || stage === 'storyboard';
    return <LettersSheet content={live} layerId={layer.id} language={language} isPlanned={isPlanned} />;
  };
  return stack.map((composed) => (
    <Fragment key={composed.layer.id}>
      <Sheet composed={composed}>
        <ComposedSheet composed={composed} content={live} letters={letters} draw={draw} />
      </Sheet>
      {reshaped !== '' && hasPictures(composed) && (
        <ReshapedPanels panels={panels} kept={kept} states={statesOf(page.id)} style={composedStyle(composed)} />
      )}
    </Fragment>
  ));
});

/** Guides, what keys can reach, and what belongs to the tool in hand. */
function Hold({ page, stage, tool, pointAt, onWrite, live, content, seen }: PaperProps & { readonly live: SavePage }) {
  const t = useTranslations('desk');
  const { format, canEdit } = useDeskFacts();
  const selection = useDesk((state) => state.selection);
  const isSelecting = canEdit && tool.id === 'select';
  const strokeId = onlySelected(selection, 'stroke');
  const panel = seen.panels.find(({ id }) => id === onlySelected(selection, 'panel'));
  const balloon = live.balloons.find(({ id }) => id === onlySelected(selection, 'balloon'));
  const effect = freeEffect(live, onlySelected(selection, 'effect'));
  return (
    <svg
      viewBox={`0 0 ${format.widthMm} ${format.heightMm}`}
      className="absolute inset-0 size-full overflow-visible will-change-transform select-none"
      role="group"
      aria-label={t('pageName', { number: page.number })}
    >
      <GuidesSheet panels={live.panels} stage={stage} />
      {stage !== 'script' && stage !== 'export' && <RulersSheet content={live} />}
      <FocusTargets content={seen} onWrite={onWrite} />
      {isSelecting && panel && stage === 'storyboard' && (
        <EdgeHandles
          key={panel.id}
          pageId={page.id}
          content={content}
          live={live.panels}
          panelId={panel.id}
          pointAt={pointAt}
        />
      )}
      {tool.Overlay !== undefined && <tool.Overlay page={page} content={live} stage={stage} />}
      {canEdit && tool.id === 'ruler' && <RulerHandles pageId={page.id} content={live} pointAt={pointAt} />}
      {isSelecting && effect && stage !== 'export' && (
        <EffectHandles key={effect.id} pageId={page.id} effect={effect} pointAt={pointAt} />
      )}
      {isSelecting && strokeId !== null && stage !== 'export' && (
        <StrokePoints key={strokeId} pageId={page.id} content={live} strokeId={strokeId} pointAt={pointAt} />
      )}
      {isSelecting && balloon && stage !== 'export' && (
        <BalloonHandles key={balloon.id} pageId={page.id} balloon={balloon} pointAt={pointAt} />
      )}
    </svg>
  );
}

/** What is HTML on the page: people's handles, and the words that are being written. */
function Above({ page, content, seen, stage, tool }: PaperProps) {
  const { canEdit, statesOf } = useDeskFacts();
  const selection = useDesk((state) => state.selection);
  const { editing, write, posing } = useCanvas();
  const panel = content.panels.find(({ id }) => id === onlySelected(selection, 'panel'));
  const balloon = seen.balloons.find(({ id }) => id === editing);
  const isPosed =
    canEdit && panel !== undefined && posing?.panelId === panel.id && (stage === 'storyboard' || stage === 'draw');
  return (
    <>
      {isPosed && (
        <PoseLayer
          pageId={page.id}
          panel={panel}
          index={posing.index}
          balloons={balloonsOf(content, panel.id)}
          states={statesOf(page.id)}
        />
      )}
      {canEdit && panel && !isPosed && stage === 'storyboard' && tool.id === 'select' && (
        <FigureHandles
          pageId={page.id}
          panel={panel}
          balloons={balloonsOf(content, panel.id)}
          states={statesOf(page.id)}
        />
      )}
      {balloon && <BalloonWords key={balloon.id} pageId={page.id} balloon={balloon} onDone={() => write(null)} />}
    </>
  );
}
