'use client';

import { ChevronLeft } from 'lucide-react';
import Link from 'next/link';
import { useState } from 'react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl';
import { useCompiledPrompt, useEnqueueGeneration, useGenerations } from '@/lib/client/generations';
import { useGenerationEvents } from '@/lib/client/generation-events';
import { useHealth } from '@/lib/client/studio';
import { lowWord } from '@/lib/contracts/drawing';
import type { Generation } from '@/lib/contracts/generations';
import type { Model } from '@/lib/contracts/models';
import type { Project } from '@/lib/contracts/projects';
import { usePlaces } from '@/lib/client/places';
import { writtenWords } from '@/lib/domain/staging/written-words';
import { withSomebody } from '../cast/cast-fields';
import { useStaged } from '../cast/use-staged';
import { useProblem } from '../ui/use-problem';
import { CompareDialog } from './compare-dialog';
import { rollSeed, settleDraft, toInput, toDraft, type Draft } from './draft';
import { DrawCanvas } from './draw-canvas';
import { DrawForm } from './draw-form';
import { HistoryStrip } from './history-strip';
import { PictureActions } from './picture-actions';
import { RecipeDialog } from './recipe-dialog';
import { SettingsImport } from './settings-import';
import { useDebounced } from './use-debounced';
import { useDrawActions } from './use-draw-actions';
import { useDraft } from './use-draft';
import { useJoin } from './use-join';
import { useDrawCommands } from './use-draw-commands';

const COMPILE_AFTER_MS = 180;
/** What the rough shows. */
const SHOWN = ['prompt', 'size', 'seed', 'modelId', 'staging'];

/** Draw: words at the left become a rough in the middle at once, then a picture; what was drawn stands at the right. */
export function DrawDesk({ project, models }: { readonly project: Project; readonly models: readonly Model[] }) {
  const t = useTranslations('draw');
  const { notify } = useProblem();
  const { draft, change } = useDraft(project.id);
  const [selectedId, setSelectedId] = useState<string | null>(null);
  const [pictureIndex, setPictureIndex] = useState(0);
  const [isComparing, setComparing] = useState(false);
  const [pair, setPair] = useState<readonly [Generation, Generation] | null>(null);
  const [recipeOf, setRecipeOf] = useState<Generation | null>(null);
  const [promptError, setPromptError] = useState<string | null>(null);

  useJoin(project.id, (characterId) => change({ staging: withSomebody(null, characterId) }));
  const history = useGenerations(project.id);
  const { isConnected } = useGenerationEvents(project.id);
  const { data: health } = useHealth();
  const enqueue = useEnqueueGeneration(project.id);
  const canDraw = project.myRole !== 'viewer';
  const model = chooseModel(models, draft.modelId, project);
  const settled = model === null ? null : settleDraft(draft, model);
  const { items: places } = usePlaces(project.id);
  const place = places?.find(({ id }) => id === draft.staging?.placeId);
  const style = { words: project.style, record: project.styleRecord };
  const { prompt: written } = writtenWords(draft, { style, place: place?.traits ?? null });
  const prompt = useDebounced(draft.prompt, COMPILE_AFTER_MS);
  const { data: compiled } = useCompiledPrompt({
    modelId: model?.id ?? null,
    projectId: project.id,
    placeId: place?.id ?? null,
    prompt,
    negative: draft.negative,
  });
  const select = (generation: Generation | null) => {
    setSelectedId(generation?.id ?? null);
    setPictureIndex(0);
  };
  const actions = useDrawActions(project.id, select);

  const generations = history.generations ?? [];
  const selected = generations.find(({ id }) => id === selectedId) ?? null;
  const picture = selected?.pictures[Math.min(pictureIndex, selected.pictures.length - 1)];
  const compiledText = draft.compilePrompt ? (compiled?.text ?? '') : written;
  const size = settled?.size ?? null;
  const staged = useStaged({ project, staging: draft.staging, text: compiledText, seed: lowWord(draft.seed), size });

  const alter = (part: Partial<Draft>) => {
    change(part);
    setPromptError(null);
    // What is written now is what one wants to see.
    if (SHOWN.some((name) => name in part)) select(null);
  };
  const draw = () => {
    if (model === null || enqueue.isPending) return;
    if (draft.prompt.trim() === '' && draft.staging === null) {
      setPromptError(t('promptEmpty'));
      return;
    }
    enqueue.mutate(
      { ask: toInput(draft, model, models) },
      {
        onSuccess: (generation) => {
          select(generation);
          if (!draft.isSeedLocked) change({ seed: rollSeed() });
        },
        onError: notify,
      },
    );
  };
  const pick = (generation: Generation | null) => {
    if (isComparing && selected !== null && generation !== null && generation.pictures.length > 0) {
      setPair([selected, generation]);
      setComparing(false);
      return;
    }
    setComparing(false);
    select(generation);
  };

  const at = generations.findIndex(({ id }) => id === selectedId);
  const older = generations[at + 1];
  useDrawCommands({
    draw: canDraw ? draw : null,
    roll: canDraw ? () => alter({ seed: rollSeed() }) : null,
    lock: canDraw ? () => change({ isSeedLocked: !draft.isSeedLocked }) : null,
    vary: canDraw && selected !== null && picture !== undefined ? () => actions.vary(selected) : null,
    compare: picture === undefined ? null : () => setComparing(!isComparing),
    older: older === undefined ? null : () => pick(older),
    newer: at < 0 ? null : () => pick(generations[at - 1] ?? null),
  });

  return (
    <div className="flex min-h-0 flex-1 flex-col lg:h-[calc(100dvh-3rem)] lg:flex-none">
      <div className="flex min-h-11 items-center gap-3 border-b border-hairline bg-surface px-3">
        <Link
          href={`/projects/${project.id}`}
          aria-label={t('toProject', { title: project.title })}
          className="flex min-h-10 min-w-0 items-center gap-1 rounded-koma pr-2 text-ink-soft hover:text-ink"
        >
          <ChevronLeft aria-hidden size={16} className="shrink-0" />
          <span className="truncate font-semibold text-ink">{project.title}</span>
        </Link>
        <h1 className="text-ink-soft">
          <span className="sr-only">{t('heading', { title: project.title })}</span>
          <span aria-hidden>{t('title')}</span>
        </h1>
        <p role="status" className="ml-auto truncate text-small text-mark-strong">
          {!isConnected ? t('lost') : health?.workerCount === 0 ? t('noWorker') : isComparing ? t('comparePick') : ''}
        </p>
      </div>
      <div className="grid min-h-0 flex-1 grid-cols-1 lg:grid-cols-[21.5rem_minmax(0,1fr)_14rem]">
        <div className="flex flex-col bg-desk max-lg:order-1 max-lg:h-[46dvh] max-lg:min-h-80 lg:order-2 lg:min-h-0">
          {model !== null && settled !== null && (
            <DrawCanvas
              draft={draft}
              settled={settled}
              model={model}
              compiledText={compiledText}
              staged={staged}
              onStage={canDraw ? (staging) => alter({ staging }) : null}
              generation={selected}
              pictureIndex={pictureIndex}
              onPick={setPictureIndex}
              onStop={actions.stop}
              onResume={actions.resume}
              onRedraw={actions.redraw}
            />
          )}
          {selected !== null && picture !== undefined && model !== null && (
            <PictureActions
              generation={selected}
              picture={picture}
              model={model}
              canDraw={canDraw}
              isComparing={isComparing}
              actions={{
                ...actions,
                useWords: (generation) => {
                  change(toDraft(generation));
                  toast(t('usedWords'));
                },
                compare: () => setComparing(!isComparing),
                useAsReference: ({ id }) => {
                  change({ references: [{ pictureId: id }] });
                  toast(t('keptAlike'));
                },
                startFrom: ({ id }) => {
                  change({ image: { pictureId: id, strength: model.defaults.strength } });
                  toast(t('startedFrom'));
                },
                showRecipe: () => setRecipeOf(selected),
              }}
            />
          )}
        </div>
        <div className="relative border-hairline bg-surface max-lg:order-2 max-lg:overflow-x-auto max-lg:border-y lg:order-3 lg:overflow-y-auto lg:border-l">
          {settled !== null && (
            <HistoryStrip
              generations={generations}
              selectedId={selectedId}
              now={{
                text: compiledText,
                seed: lowWord(draft.seed),
                size: settled.size,
                specification: staged.specification,
              }}
              hasMore={history.hasMore}
              isLoadingMore={history.isLoadingMore}
              onSelect={pick}
              onLoadMore={history.loadMore}
            />
          )}
        </div>
        <div className="relative border-hairline bg-surface max-lg:order-3 lg:order-1 lg:overflow-y-auto lg:border-r">
          {!canDraw && <p className="p-4 text-ink-soft">{t('viewer')}</p>}
          {canDraw && model !== null && <SettingsImport draft={draft} model={model} models={models} onChange={alter} />}
          {canDraw && model !== null && settled !== null && (
            <DrawForm
              projectId={project.id}
              style={project.styleRecord}
              draft={draft}
              settled={settled}
              model={model}
              models={models}
              compiled={compiled}
              staged={staged}
              promptError={promptError}
              isSending={enqueue.isPending}
              onChange={alter}
              onDraw={draw}
            />
          )}
        </div>
      </div>
      <CompareDialog pair={pair} onClose={() => setPair(null)} />
      <RecipeDialog generation={recipeOf} onClose={() => setRecipeOf(null)} />
    </div>
  );
}

/** The chosen model, the project's for panels, the studio's, or any that is there. */
function chooseModel(models: readonly Model[], chosenId: string | null, project: Project): Model | null {
  const available = models.filter(({ isAvailable }) => isAvailable);
  const byId = (id: string | null | undefined) => available.find((model) => model.id === id);
  return (
    byId(chosenId) ??
    byId(project.modelRoutes.panel) ??
    available.find(({ isDefault }) => isDefault) ??
    available[0] ??
    null
  );
}
