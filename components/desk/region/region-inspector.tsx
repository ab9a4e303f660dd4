'use client';

import { Contrast, Redo2, Undo2, WandSparkles, X } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { useCreateRegionEdits } from '@/lib/client/region-edits';
import type { BookPage, SavePage } from '@/lib/contracts/books';
import { mayWithRegionEdit } from '@/lib/domain/region/region-edit-rights';
import type { ToolViewProps } from '../canvas/tool';
import { useDeskFacts } from '../desk-context';
import { Button } from '../../ui/button';
import { IconButton } from '../../ui/icon-button';
import { Slider } from '../../ui/slider';
import { useProblem } from '../../ui/use-problem';
import { MoreSettings } from './more-settings';
import { OpenEdits } from './open-edits';
import { cleared } from './region-keys';
import { EMPTY_REGION, hasSelection, useRegionStore } from './region-store';
import { SelectByName } from './select-by-name';
import { ModeSettings, SelectionModes } from './selection-modes';
import { useSelected, type Selected } from './use-selected';
import { workOf, useWorkDraft } from './work-draft';
import { WorkFields } from './work-fields';
import { WorkPicker } from './work-picker';

/** In the inspector's place while the region tool is in hand: what is selected, what to do with it, what came of it. */
export function RegionInspector({ page, content }: ToolViewProps) {
  const t = useTranslations('region');
  const { canEdit } = useDeskFacts();
  const selected = useSelected(page.id, content.panels);
  if (!canEdit) return <p className="text-small text-ink-soft">{t('lookOnly')}</p>;
  return (
    <div className="flex flex-col gap-4">
      <div>
        <h2 className="text-read font-semibold">{t('title')}</h2>
        <p role="status" className="text-small text-ink-soft">
          <SelectionFacts selected={selected} content={content} />
        </p>
      </div>
      <OpenEdits content={content} />
      <SelectionModes className="lg:hidden" />
      <ModeSettings />
      <SelectByName page={page} content={content} />
      <SelectionSettings pageId={page.id} />
      {selected !== null && <WorkPart page={page} content={content} selected={selected} />}
    </div>
  );
}

function SelectionFacts({ selected, content }: { readonly selected: Selected | null; readonly content: SavePage }) {
  const t = useTranslations('region');
  if (selected === null) return t('nothingSelected');
  const { pieces } = selected;
  if (pieces.length === 0) return t('beside');
  const area = pieces.reduce((sum, { areaMm2 }) => sum + areaMm2, 0) / 100;
  const numbers = pieces.map(({ panelId }) => content.panels.findIndex(({ id }) => id === panelId) + 1);
  return t('selectedFacts', { count: pieces.length, panels: numbers.join(', '), area: Math.round(area * 10) / 10 });
}

/** How the selection grows, how soft its edge is, its steps. */
function SelectionSettings({ pageId }: { readonly pageId: string }) {
  const t = useTranslations('region');
  const { change, undo, redo, past, future } = useRegionStore();
  const isHere = useRegionStore((state) => state.pageId === pageId);
  const region = useRegionStore((state) => (state.pageId === pageId ? state.region : EMPTY_REGION));
  const hasAny = hasSelection(region);
  return (
    <div className="flex flex-col gap-2">
      <div className="flex items-center gap-0.5">
        <IconButton icon={Undo2} label={t('undo')} disabled={!isHere || past.length === 0} onClick={undo} />
        <IconButton icon={Redo2} label={t('redo')} disabled={!isHere || future.length === 0} onClick={redo} />
        <IconButton
          icon={Contrast}
          label={t('invert')}
          isPressed={region.isInverted}
          onClick={() => change(pageId, (now) => ({ ...now, isInverted: !now.isInverted }))}
        />
        <IconButton icon={X} label={t('clear')} disabled={!hasAny} onClick={() => change(pageId, cleared)} />
      </div>
      {hasAny && (
        <>
          <Slider
            label={t('grow')}
            value={region.growMm}
            min={-5}
            max={10}
            step={0.25}
            valueText={t('millimetres', { value: region.growMm })}
            onChange={(growMm) => change(pageId, (now) => ({ ...now, growMm }), 'grow')}
          />
          <Slider
            label={t('feather')}
            value={region.featherMm}
            min={0}
            max={10}
            step={0.25}
            valueText={t('millimetres', { value: region.featherMm })}
            onChange={(featherMm) => change(pageId, (now) => ({ ...now, featherMm }), 'feather')}
          />
        </>
      )}
    </div>
  );
}

/** What to do, and the one button that does it. */
function WorkPart({
  page,
  content,
  selected,
}: {
  readonly page: BookPage;
  readonly content: SavePage;
  readonly selected: Selected;
}) {
  const t = useTranslations('region');
  const { project, characters } = useDeskFacts();
  const { notify } = useProblem();
  const create = useCreateRegionEdits(project.id);
  const { draft, settings } = useWorkDraft();
  const region = useRegionStore((state) => state.region);
  const touched = useMemo(() => new Set(selected.pieces.map(({ panelId }) => panelId)), [selected]);
  const drawn = page.panels.filter(({ id, picture }) => picture !== null && touched.has(id)).map(({ id }) => id);
  const people = useMemo(() => {
    const inside = new Set(
      content.panels
        .filter(({ id }) => touched.has(id))
        .flatMap((panel) => panel.content.staging.cast.map((one) => one.characterId)),
    );
    return characters.filter(({ id }) => inside.has(id));
  }, [content, touched, characters]);
  const work = workOf(draft);
  const isSuggestion = !mayWithRegionEdit(project.myRole, 'accept');
  const reason =
    touched.size === 0
      ? t('beside')
      : drawn.length === 0
        ? t('notDrawn')
        : work === null
          ? t(`missing.${missingOf(draft.kind)}`)
          : null;
  const hint = drawn.length < touched.size ? t('someNotDrawn') : isSuggestion ? t('suggestHint') : t('keepsRest');
  const drawIt = () => {
    if (work === null) return;
    create.mutate({ pageId: page.id, region, work, settings: { ...settings }, panelIds: drawn }, { onError: notify });
  };
  return (
    <>
      <WorkPicker />
      <WorkFields people={people} />
      <MoreSettings />
      <div className="sticky -bottom-4 -mx-4 -mb-1 flex flex-col gap-1 border-t border-hairline bg-surface px-4 py-3 max-lg:bottom-0">
        <Button look="primary" disabled={reason !== null || create.isPending} onClick={drawIt}>
          <WandSparkles aria-hidden size={15} />
          {isSuggestion ? t('suggestChange') : t('drawChange')}
        </Button>
        <p className="text-small text-ink-soft">{create.isPending ? t('preparing') : (reason ?? hint)}</p>
      </div>
    </>
  );
}

function missingOf(kind: string): 'change' | 'thing' | 'edges' {
  return kind === 'extend' ? 'edges' : kind === 'add' ? 'thing' : 'change';
}
