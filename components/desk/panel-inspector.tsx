'use client';

import {
  ArrowDown,
  ArrowUp,
  Combine,
  Expand,
  Lasso,
  MessageSquare,
  PictureInPicture,
  Trash2,
  WandSparkles,
} from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useDrawPage } from '@/lib/client/books';
import type { BookPage, SavePage } from '@/lib/contracts/books';
import { boxOf } from '@/lib/domain/layout/page-point';
import { panelShows } from '@/lib/domain/page/panels/panel-finish';
import { CastFields, emptyStaging } from '../cast/cast-fields';
import { PanelDrawnWith } from './panel-drawn-with';
import { progressOf } from '../draw/drawing-view';
import { PanelAltField } from './panel-alt-field';
import { Button } from '../ui/button';
import { IconButton } from '../ui/icon-button';
import { Slider } from '../ui/slider';
import { Switch } from '../ui/switch';
import { useDuration } from '../ui/use-duration';
import { useProblem } from '../ui/use-problem';
import { PanelInkFields } from './ink/panel-ink-fields';
import { EditHistory } from './region/edit-history';
import { Suggestions } from './region/suggestions';
import { balloonsOf } from './balloons-of';
import { Candidates } from './candidates';
import { ControlPictures } from './control-pictures';
import { useDeskFacts } from './desk-context';
import { useDesk, type DeskStage } from './desk-store';
import { withContent } from './page-changes';
import { OutOfDateNote } from './out-of-date/out-of-date-note';
import { PanelFinishField } from './panel-finish-field';
import { PoseTools } from './pose-tools';
import { StagingNote } from './staging-note';
import { useLayoutActions } from './use-layout-actions';

/** What a panel shows, how it is drawn, and which of its drawings stands there. */
export function PanelInspector({
  page,
  panel,
  number,
  stage,
  flush,
}: {
  readonly page: BookPage;
  readonly panel: SavePage['panels'][number];
  readonly number: number;
  readonly stage: DeskStage;
  /** Runs once what was changed is saved. */
  readonly flush: (then: () => void) => void;
}) {
  const t = useTranslations('desk');
  const { project, book, characters, places, canEdit, drawingOf, statesOf } = useDeskFacts();
  const balloons = useDesk(({ drafts }) => balloonsOf(drafts[page.id]?.content ?? page, panel.id));
  const region = useTranslations('region');
  const { edit, use } = useDesk();
  const actions = useLayoutActions(page.id);
  const draw = useDrawPage(project.id);
  const { notify } = useProblem();
  const duration = useDuration();
  const { content } = panel;
  const drawing = drawingOf(panel.id);
  const stored = page.panels.find(({ id }) => id === panel.id);
  const hasPicture = (stored?.picture ?? null) !== null;
  const change = (part: Partial<typeof content>, step?: string) =>
    edit(page.id, (now) => withContent(now, panel.id, part), step === undefined ? step : `${step}-${panel.id}`);
  const ask = (count: number, isVaried: boolean) =>
    flush(() => draw.mutate({ pageId: page.id, panelIds: [panel.id], count, isVaried }, { onError: notify }));
  const isDrawing = drawing?.status === 'running' || drawing?.status === 'queued';
  const left = drawing?.progress?.timeLeftMs ?? null;
  const shows = panelShows({ ...content, hasPicture }, book);
  const made =
    shows.kind === 'drawing'
      ? t('madeBy.drawing', { finish: t(`finishName.${shows.finish}`) })
      : t(`madeBy.${shows.kind}`);
  const poseTools = (index: number) => {
    const character = characters.find(({ id }) => id === content.staging.cast[index]?.characterId);
    return (
      character && (
        <PoseTools
          pageId={page.id}
          panel={panel}
          index={index}
          character={character}
          balloons={balloons}
          states={statesOf(page.id)}
        />
      )
    );
  };
  const hasInk = content.ink.isOn ?? book.model?.needsInk ?? false;
  return (
    <div className="flex flex-col gap-4">
      <div>
        <h2 className="text-read font-semibold">{t('panelName', { number })}</h2>
        <p className="text-small text-ink-soft" role="status">
          {drawing?.status === 'running'
            ? left === null
              ? t('drawing', { share: Math.round(progressOf(drawing) * 100) })
              : t('drawingLeft', { time: duration(left) })
            : drawing?.status === 'queued'
              ? t('waiting')
              : drawing?.status === 'failed'
                ? (drawing.failure?.sentence ?? t('failed'))
                : `${made} · ${sizeWords(panel)}`}
        </p>
      </div>
      {stored?.picture && <OutOfDateNote panelId={panel.id} picture={stored.picture} flush={flush} />}
      {hasPicture && <Suggestions panel={panel} number={number} />}
      {content.action !== '' && <p className="text-tool text-ink-soft italic">{content.action}</p>}
      <StagingNote content={content} />
      <fieldset disabled={!canEdit} className="contents">
        <CastFields
          projectId={project.id}
          staging={content.staging}
          characters={characters}
          places={places}
          {...(stage === 'storyboard' || stage === 'draw' ? { poseTools } : {})}
          onChange={(staging, step) => change({ staging: staging ?? emptyStaging() }, step)}
        />
        <label className="flex flex-col gap-1 text-tool font-semibold text-ink-soft">
          {t('also')}
          <textarea
            value={content.words}
            rows={2}
            maxLength={2000}
            onChange={(event) => change({ words: event.target.value }, 'words')}
            className="rounded-koma border border-hairline bg-raised px-2.5 py-1.5 text-tool font-normal text-ink"
          />
        </label>
        <PanelAltField
          pageId={page.id}
          content={content}
          polygon={panel.polygon}
          onChange={(alt) => change({ alt }, 'alt')}
        />
        {stage !== 'script' && (
          <PanelFinishField finish={content.finish} onChange={(finish) => change({ finish }, 'finish')} />
        )}
        {stage !== 'script' && (
          <Slider
            label={t('follow')}
            value={1 - (content.followRough ?? 1)}
            min={0}
            max={1}
            step={0.05}
            valueText={`${Math.round((content.followRough ?? 1) * 100)} %`}
            ends={[t('exactly'), t('freely')]}
            onChange={(value) => change({ followRough: Math.round((1 - value) * 100) / 100 }, 'follow')}
          />
        )}
        {stage === 'draw' && (
          <PanelDrawnWith content={content} onChange={(controls, step) => change({ controls }, step)} />
        )}
        {stage !== 'script' && shows.kind === 'picture' && (
          <Switch
            label={t('ink')}
            hint={t('inkHint')}
            isOn={hasInk}
            onChange={(isOn) => change({ ink: { ...content.ink, isOn } }, 'ink')}
          />
        )}
        {stage !== 'script' && shows.kind === 'picture' && hasInk && (
          <Slider
            label={t('inkWidth')}
            value={content.ink.width}
            min={0.4}
            max={2.4}
            step={0.1}
            valueText={`× ${content.ink.width.toFixed(1)}`}
            onChange={(width) => change({ ink: { ...content.ink, width } }, 'ink-width')}
          />
        )}
        {(stage === 'draw' || stage === 'letter') && (
          <PanelInkFields {...{ pageId: page.id, panel, stored, number, balloons, shows, hasInk }} />
        )}
        {canEdit && (
          <div className="flex flex-wrap gap-2">
            <Button
              look={stage === 'draw' && book.paintsWithModel ? 'primary' : 'plain'}
              size="small"
              disabled={isDrawing}
              onClick={() => ask(1, hasPicture)}
            >
              <WandSparkles aria-hidden size={15} />
              {!hasPicture ? t('drawPanel') : t('redraw')}
            </Button>
            <Button size="small" disabled={isDrawing} onClick={() => ask(3, true)}>
              {t('three')}
            </Button>
            {hasPicture && (stage === 'draw' || stage === 'letter') && (
              <Button size="small" onClick={() => use('region')}>
                <Lasso aria-hidden size={15} />
                {region('changePart')}
              </Button>
            )}
          </div>
        )}
        <Candidates
          panelId={panel.id}
          chosenId={stored?.picture?.id ?? null}
          stamp={`${stored?.picture?.id ?? ''}-${drawing?.status ?? ''}-${drawing?.id ?? ''}`}
        />
        {hasPicture && <EditHistory panel={panel} number={number} />}
        {canEdit && (
          <div className="flex flex-wrap items-center gap-1 border-t border-hairline pt-3">
            <IconButton icon={ArrowUp} label={t('earlier')} onClick={() => actions.moveInOrder(panel.id, -1)} />
            <IconButton icon={ArrowDown} label={t('later')} onClick={() => actions.moveInOrder(panel.id, 1)} />
            <IconButton icon={Combine} label={t('merge')} onClick={() => actions.merge(panel.id)} />
            <IconButton icon={Expand} label={t('bleed')} onClick={() => actions.bleed(panel.id)} />
            <IconButton icon={PictureInPicture} label={t('inset')} onClick={() => actions.inset(panel.id)} />
            <IconButton icon={MessageSquare} label={t('arrange')} onClick={() => actions.arrange(panel.id)} />
            <IconButton icon={Trash2} label={t('removePanel')} onClick={() => actions.remove(panel.id)} />
          </div>
        )}
      </fieldset>
      {stage === 'draw' && stored && (
        <ControlPictures panelId={panel.id} people={content.staging.cast.length} flush={flush} />
      )}
    </div>
  );
}

function sizeWords({ polygon }: SavePage['panels'][number]): string {
  const { left, top, right, bottom } = boxOf(polygon);
  return `${Math.round(right - left)} × ${Math.round(bottom - top)} mm`;
}
