'use client';

import { useState } from 'react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl';
import { isActiveJob, useJobs } from '@/lib/client/jobs';
import { useDrawSheet, useSheet } from '@/lib/client/sheets';
import { SHEET_CELLS, type Character, type Outfit, type Sheet, type SheetCell } from '@/lib/contracts/characters';
import { BatchProgress } from '../jobs/batch-progress';
import { Button } from '../ui/button';
import { ProblemNotice } from '../ui/problem-notice';
import { Segmented } from '../ui/segmented';
import { useProblem } from '../ui/use-problem';
import { pictureAddress } from '@/lib/client/pictures';
import { saveBlob } from '@/lib/client/save-file';
import { exportSheet } from './export-sheet';
import { SheetCellView } from './sheet-cell-view';

/** How large a cell is in the sheet, which is six columns wide: tall ones take two rows. */
const PLACES: Readonly<Record<SheetCell, string>> = {
  full_body: 'row-span-2',
  three_quarter_left: 'row-span-2',
  three_quarter_right: 'row-span-2',
  from_behind: 'row-span-2',
  upper_body: 'row-span-2',
  portrait: '',
  face: '',
  smile: '',
  angry: '',
  sad: '',
  surprised: '',
  embarrassed: '',
  laughing: '',
};
/** The order on the sheet: bodies first, then faces. */
const ORDER: readonly SheetCell[] = [...SHEET_CELLS].sort(
  (a, b) => Number(PLACES[b] !== '') - Number(PLACES[a] !== ''),
);

/** A character's reference sheet: every view and face, drawn from its own rough, in one outfit. */
export function CharacterSheet({
  character,
  isReadOnly,
}: {
  readonly character: Character;
  readonly isReadOnly: boolean;
}) {
  const t = useTranslations('sheet');
  const [outfitId, setOutfitId] = useState<string | null>(null);
  const outfit = character.outfits.find(({ id }) => id === outfitId) ?? character.outfits[0];
  if (outfit === undefined) return null;
  return (
    <section className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center gap-3 border-b border-hairline pb-2">
        <h2 className="mr-auto text-read font-semibold">{t('title')}</h2>
        {character.outfits.length > 1 && (
          <Segmented
            label={t('outfit')}
            value={outfit.id}
            segments={character.outfits.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={setOutfitId}
            className="flex-wrap"
          />
        )}
      </div>
      <OutfitSheet key={outfit.id} character={character} outfit={outfit} isReadOnly={isReadOnly} />
    </section>
  );
}

function OutfitSheet({
  character,
  outfit,
  isReadOnly,
}: {
  readonly character: Character;
  readonly outfit: Outfit;
  readonly isReadOnly: boolean;
}) {
  const t = useTranslations('sheet');
  const { notify } = useProblem();
  const { data: batches = [] } = useJobs(character.projectId, 'sheet-drawing');
  const isPreparing = batches.some(isActiveJob);
  const { data: sheet, error, refetch } = useSheet(character.id, outfit.id, isPreparing);
  const draw = useDrawSheet(character.id, outfit.id);
  if (sheet === undefined) {
    return error === null ? (
      <div aria-hidden className="h-64 animate-pulse rounded-[4px] bg-hairline/50" />
    ) : (
      <ProblemNotice error={error} onRetry={() => void refetch()} />
    );
  }
  const isEmpty = sheet.cells.every(({ drawings }) => drawings.length === 0);
  return (
    <>
      <div className="flex flex-wrap items-center gap-3">
        <p className="min-w-56 flex-1 text-tool text-ink-soft">{isEmpty ? t('empty') : t('text')}</p>
        {!isEmpty && <SaveSheet character={character} outfit={outfit} sheet={sheet} />}
        {!isReadOnly && (
          <Button
            look={isEmpty ? 'primary' : 'plain'}
            aria-disabled={draw.isPending || isPreparing}
            onClick={() => !draw.isPending && !isPreparing && draw.mutate(null, { onError: notify })}
          >
            {isEmpty ? t('draw') : t('drawAll')}
          </Button>
        )}
      </div>
      <BatchProgress projectId={character.projectId} kind="sheet-drawing" />
      <ul className="grid grid-flow-dense grid-cols-2 gap-2 sm:grid-cols-4 lg:grid-cols-6">
        {ORDER.map((cell) => {
          const state = sheet.cells.find((one) => one.cell === cell);
          if (state === undefined) return null;
          return (
            <li key={cell} className={PLACES[cell]}>
              <SheetCellView character={character} outfit={outfit} state={state} isReadOnly={isReadOnly} />
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** Saves the sheet as one picture, as it stands. */
function SaveSheet({
  character,
  outfit,
  sheet,
}: {
  readonly character: Character;
  readonly outfit: Outfit;
  readonly sheet: Sheet;
}) {
  const t = useTranslations('sheet');
  const [isSaving, setSaving] = useState(false);
  const save = async () => {
    setSaving(true);
    const cells = ORDER.flatMap((cell) => {
      const pictureId = sheet.cells.find((one) => one.cell === cell)?.pictureId ?? null;
      return pictureId === null ? [] : [{ cell, label: t(`cell_${cell}`), address: pictureAddress(pictureId, 'full') }];
    });
    const file = await exportSheet({ character, outfit, cells }).catch(() => null);
    setSaving(false);
    if (file === null) {
      toast.error(t('saveFailed'));
      return;
    }
    saveBlob(file, `${character.name} - ${outfit.name}.png`);
  };
  return (
    <Button aria-disabled={isSaving} onClick={() => !isSaving && void save()}>
      {isSaving ? t('saving') : t('saveSheet')}
    </Button>
  );
}
