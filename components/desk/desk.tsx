'use client';

import { ChevronLeft, ChevronRight, SlidersHorizontal } from 'lucide-react';
import { useRouter, useSearchParams } from 'next/navigation';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useCreatePage, useDrawBook, useDrawPage, useScript } from '@/lib/client/books';
import type { Book, BookPage, PanelsToDraw } from '@/lib/contracts/books';
import type { Project } from '@/lib/contracts/projects';
import { paperFor } from '@/lib/domain/layout/page-formats';
import type { PageChange } from '@/lib/domain/review/review-rights';
import { PageLockBanner } from '../review/page-lock-banner';
import { useHolders } from '../review/use-page-lock';
import { BalloonOrder } from '../review/balloon-order';
import { usePageRights } from '../review/use-page-rights';
import { IconButton } from '../ui/icon-button';
import { useProblem } from '../ui/use-problem';
import { BalloonInspector } from './balloon-inspector';
import { useCanvasCommands, useCanvasKeys } from './canvas/use-canvas-keys';
import { SelectionInspector } from './canvas/selection-inspector';
import { StrokeInspector } from './strokes/stroke-inspector';
import { useSelectionActions } from './canvas/use-selection-actions';
import { CanvasView } from './canvas/canvas-view';
import { useToolInHand } from './canvas/use-tools';
import { BatchProgress } from '../jobs/batch-progress';
import { AreaInspector } from './fill/area-inspector';
import { EffectInspector } from './effects/effect-inspector';
import { DeskBar } from './desk-bar';
import { DeskContext } from './desk-context';
import { DeskEmpty } from './desk-empty';
import { DeskTools } from './desk-tools';
import { DESK_STAGES, onlySelected, useDesk, type DeskStage } from './desk-store';
import { PageInspector } from './page-inspector';
import { PanelInspector } from './panel-inspector';
import { isUnsent } from './script/script-draft';
import { usePersistedRegion } from './region/use-persisted-region';
import { useScripts } from './script/script-store';
import { useScriptDraft } from './script/use-script-draft';
import { ScriptPane } from './script-pane';
import { SpreadList } from './spread-list';
import { StageNote } from './stage-note';
import { useBookFacts } from './use-book-facts';
import { worstSave } from './use-autosave';
import { useDeskKeys } from './use-desk-keys';
import { useDrafts } from './use-drafts';
import { useFollowingTails } from './use-following-tails';

/** The page desk: one page in the middle, spreads at its left, what is selected at its right, the stages above it. */
export function Desk({ project, book }: { readonly project: Project; readonly book: Book }) {
  const t = useTranslations('desk');
  const router = useRouter();
  const search = useSearchParams();
  const { notify } = useProblem();
  const bookFacts = useBookFacts(project, book);
  const { canEdit } = bookFacts;
  const { data: script } = useScript(project.id, project.memberCount > 1);
  const written = useScriptDraft({ projectId: project.id, script, canEdit });
  const { drafts, selection } = useDesk();
  const createPage = useCreatePage(project.id);
  const drawPage = useDrawPage(project.id);
  const drawBook = useDrawBook(project.id);
  const [areSidesOpen, setSidesOpen] = useState(true);
  const [isSheetOpen, setSheetOpen] = useState(false);

  const stage = DESK_STAGES.find((one) => one === search.get('stage')) ?? (book.pages.length === 0 ? 'script' : 'draw');
  const page = book.pages.find(({ id }) => id === search.get('page')) ?? book.pages[0];
  const go = useCallback(
    (part: { page?: string | null; stage?: DeskStage }) => {
      const next = new URLSearchParams(search.toString());
      if (part.page !== undefined && part.page !== null) next.set('page', part.page);
      if (part.stage !== undefined) next.set('stage', part.stage);
      router.replace(`?${next.toString()}`, { scroll: false });
    },
    [router, search],
  );
  const holderOf = useHolders(project);
  const isHeld = (pageId: string) => holderOf(pageId)?.isOther === true;
  const saveState = worstSave(useDrafts({ project, book, page, canEdit, isHeld }), written.saveState);

  usePersistedRegion(project.id, page?.id);
  const isSpread = page?.isSpread ?? false;
  const may = usePageRights(project);
  const isFree = (one: BookPage, on: Exclude<DeskStage, 'script'>) =>
    may(one.review, CHANGED_IN[on]) && !isHeld(one.id);
  const mayChange = canEdit && (stage === 'script' || page === undefined || isFree(page, stage));
  const facts = useMemo(
    () => ({ ...bookFacts, canEdit: mayChange, format: paperFor(bookFacts.format, { isSpread }) }),
    [bookFacts, isSpread, mayChange],
  );
  useFollowingTails(mayChange ? (page?.id ?? null) : null, facts);
  const flush = useFlush(project.id);
  const content = page === undefined ? undefined : drafts[page.id]?.content;
  const panel = content?.panels.find(({ id }) => id === onlySelected(selection, 'panel'));
  const isMany = selection.length > 1 || selection[0]?.kind === 'stroke';
  const effectId = onlySelected(selection, 'effect');
  const areaIds = selection.flatMap(({ kind, id }) => (kind === 'area' ? [id] : []));
  const isOfAreas = areaIds.length > 0 && areaIds.length === selection.length;
  const [balloonId, ...otherBalloons] = selection.flatMap(({ kind, id }) => (kind === 'balloon' ? [id] : []));
  const isOfBalloons = balloonId !== undefined && selection.every(({ kind }) => kind === 'balloon');
  const missing =
    page?.panels.filter(
      ({ picture, drawing }) => picture === null && (drawing === null || drawing.status === 'failed'),
    ) ?? [];
  const drawThis = () => page && flush(() => drawPage.mutate({ pageId: page.id, panelIds: null }, { onError: notify }));
  const drawAll = (panels: PanelsToDraw) => flush(() => drawBook.mutate(panels, { onError: notify }));
  const addPage = (asSpread: boolean) =>
    createPage.mutate(
      {
        afterId: page?.id ?? null,
        template: asSpread ? 'spread-splash' : book.format === 'webtoon' ? 'strip-three' : 'five-classic',
      },
      { onSuccess: (made) => go({ page: made.id, stage: stage === 'script' ? 'storyboard' : stage }), onError: notify },
    );
  const at = book.pages.findIndex(({ id }) => id === page?.id);
  const turn = (by: number) => {
    const next = book.pages[at + by];
    if (next) go({ page: next.id });
  };
  const { Inspector: ToolInspector } = useToolInHand(stage, mayChange);
  const actions = useSelectionActions(page?.id ?? null, stage, facts);
  const commands = useCanvasCommands(actions);
  useCanvasKeys(actions);
  useDeskKeys(
    {
      projectId: project.id,
      pages: book.pages,
      pageId: page?.id ?? null,
      open: (id) => go({ page: id }),
      isRtl: book.direction === 'rtl',
      turn,
      toStage: (next) => go({ stage: next }),
      fold: () => setSidesOpen(!areSidesOpen),
      draw: mayChange && missing.length > 0 ? drawThis : null,
    },
    commands,
  );

  return (
    <DeskContext value={facts}>
      <div
        className={`flex min-h-0 flex-1 flex-col lg:h-[calc(100dvh-3rem)] lg:flex-none ${stage === 'script' ? '' : PHONE_ROOM}`}
      >
        <DeskBar
          stage={stage}
          onStage={(next) => go({ stage: next })}
          saveState={saveState}
          chapter={book.chapters.find(({ number }) => number === page?.chapter)}
          page={page}
          missingCount={missing.length}
          onDraw={drawThis}
          onDrawAll={() => drawAll('missing')}
          onDrawOutOfDate={() => drawAll('out-of-date')}
          isAsking={drawPage.isPending || drawBook.isPending}
        />
        <StageNote stage={stage} />
        <div className="px-3 empty:hidden">
          <BatchProgress projectId={project.id} kind="book-drawing" />
        </div>
        {book.pages.length === 0 && stage !== 'script' ? (
          <DeskEmpty onScript={() => go({ stage: 'script' })} onPage={() => addPage(false)} />
        ) : (
          <div
            className={`grid min-h-0 flex-1 grid-cols-1 max-lg:grid-rows-[minmax(0,1fr)] ${
              !areSidesOpen
                ? 'lg:grid-cols-1'
                : stage === 'script'
                  ? 'lg:grid-cols-[9rem_minmax(0,1fr)]'
                  : 'lg:grid-cols-[9rem_minmax(0,1fr)_18.5rem]'
            }`}
          >
            {areSidesOpen && (
              <aside className="min-h-0 overflow-y-auto border-r border-hairline bg-surface max-lg:order-2 max-lg:hidden">
                <SpreadList pageId={page?.id ?? ''} onOpen={(id) => go({ page: id })} onAdd={addPage} />
              </aside>
            )}
            <div className="relative flex min-h-0 min-w-0 flex-col bg-desk">
              <div className={`flex min-h-0 flex-1 ${stage === 'script' ? 'flex-row' : 'flex-col'}`}>
                {stage === 'script' && written.draft && (
                  <div className="flex min-w-0 flex-1 flex-col">
                    <ScriptPane
                      draft={written.draft}
                      flush={flush}
                      onLaidOut={(id) => go({ page: id, stage: 'storyboard' })}
                    />
                  </div>
                )}
                {page && content && (
                  <div className={`relative flex min-h-0 min-w-0 flex-1 ${stage === 'script' ? 'max-lg:hidden' : ''}`}>
                    <CanvasView page={page} content={content} stage={stage} />
                    <PageLockBanner
                      project={project}
                      page={page}
                      hasUnsent={canEdit && drafts[page.id]?.isChanged === true}
                    />
                    {stage !== 'script' && <DeskTools page={page} content={content} stage={stage} />}
                  </div>
                )}
              </div>
              {stage !== 'script' && page && (
                <div className="flex items-center justify-center gap-2 pb-1 text-small text-ink-soft tabular-nums lg:hidden">
                  <IconButton icon={ChevronLeft} label={t('pageBefore')} disabled={at <= 0} onClick={() => turn(-1)} />
                  {page.number} / {book.pages.length}
                  <IconButton
                    icon={ChevronRight}
                    label={t('nextPage')}
                    disabled={at >= book.pages.length - 1}
                    onClick={() => turn(1)}
                  />
                  <IconButton
                    icon={SlidersHorizontal}
                    label={t('inspector')}
                    isPressed={isSheetOpen}
                    onClick={() => setSheetOpen(!isSheetOpen)}
                  />
                </div>
              )}
            </div>
            {areSidesOpen && stage !== 'script' && page && content && (
              <aside
                aria-label={t('inspector')}
                className={`min-h-0 overflow-y-auto lg:relative border-l border-hairline bg-surface p-4 max-lg:fixed max-lg:inset-x-0 max-sm:bottom-[9.5rem] max-lg:z-20 max-lg:max-h-[46dvh] max-lg:rounded-t-koma max-lg:border-t max-lg:border-l-0 max-lg:shadow-float sm:max-lg:bottom-24 ${isSheetOpen ? '' : 'max-lg:hidden'}`}
              >
                {ToolInspector !== undefined ? (
                  <ToolInspector page={page} content={content} stage={stage} />
                ) : stage !== 'export' && isOfAreas ? (
                  <AreaInspector
                    pageId={page.id}
                    content={actions.content()}
                    ids={areaIds}
                    stage={stage}
                    actions={actions}
                  />
                ) : stage !== 'export' && isMany ? (
                  <>
                    <SelectionInspector pageId={page.id} content={actions.content()} stage={stage} actions={actions} />
                    <StrokeInspector pageId={page.id} content={actions.content()} stage={stage} />
                    {isOfBalloons && (
                      <BalloonInspector
                        key={balloonId}
                        pageId={page.id}
                        content={content}
                        ids={[balloonId, ...otherBalloons]}
                      />
                    )}
                  </>
                ) : isOfBalloons && stage !== 'export' ? (
                  <>
                    <BalloonInspector key={balloonId} pageId={page.id} content={content} ids={[balloonId]} />
                    {may(page.review, 'order') && <BalloonOrder page={page} balloonId={balloonId} />}
                  </>
                ) : effectId !== null && stage !== 'export' ? (
                  <EffectInspector
                    key={effectId}
                    pageId={page.id}
                    content={actions.content()}
                    id={effectId}
                    stage={stage}
                    actions={actions}
                  />
                ) : panel && stage !== 'export' ? (
                  <PanelInspector
                    key={panel.id}
                    page={page}
                    panel={panel}
                    number={content.panels.indexOf(panel) + 1}
                    stage={stage}
                    flush={flush}
                  />
                ) : (
                  <PageInspector page={page} content={content} stage={stage} flush={flush} />
                )}
              </aside>
            )}
          </div>
        )}
      </div>
    </DeskContext>
  );
}

/** What is changed about a page in each stage of the desk. */
const CHANGED_IN = {
  storyboard: 'layout',
  draw: 'draw',
  letter: 'letter',
  export: 'layout',
} as const satisfies Record<Exclude<DeskStage, 'script'>, PageChange>;

/** On a phone the page fills what the bars above and below leave. */
const PHONE_ROOM = 'max-sm:h-[calc(100dvh-9.5rem)] sm:max-lg:h-[calc(100dvh-6rem)] max-lg:flex-none';

/** Runs work once everything that was changed is saved. */
function useFlush(projectId: string): (then: () => void) => void {
  const drafts = useDesk((state) => state.drafts);
  const script = useScripts((state) => state.drafts[projectId]);
  const [waiting, setWaiting] = useState<(() => void) | null>(null);
  const isChanged =
    Object.values(drafts).some((draft) => draft.isChanged) || (script !== undefined && isUnsent(script));
  useEffect(() => {
    if (waiting === null || isChanged) return;
    setWaiting(null);
    waiting();
  }, [waiting, isChanged]);
  return useCallback((then) => setWaiting(() => then), []);
}
