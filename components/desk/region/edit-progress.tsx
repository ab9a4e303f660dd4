'use client';

import { useTranslations } from 'use-intl';
import { useGenerations } from '@/lib/client/generations';
import type { RegionEdit } from '@/lib/contracts/region-edits';
import { useDeskFacts } from '../desk-context';
import { progressOf } from '../../draw/drawing-view';
import { useProgressWords } from '../../draw/use-progress-words';

/** How far a change is: a red line, and the time left. */
export function EditProgress({ edit }: { readonly edit: RegionEdit }) {
  const t = useTranslations('region');
  const drawing = useEditDrawing(edit.generationId);
  const words = useProgressWords();
  const share = drawing ? progressOf(drawing) : 0;
  return (
    <div className="flex flex-col gap-1">
      <p role="status" className="text-small text-ink-soft">
        {drawing ? words(drawing) : t('working')}
      </p>
      <div
        role="progressbar"
        aria-label={t('progress')}
        aria-valuenow={Math.round(share * 100)}
        className="h-0.5 w-full bg-hairline"
      >
        <div className="h-full bg-mark" style={{ width: `${Math.round(share * 100)}%` }} />
      </div>
    </div>
  );
}

/** The drawing behind an edit, while it is known. */
export function useEditDrawing(generationId: string | null) {
  const { project } = useDeskFacts();
  const { generations } = useGenerations(project.id);
  return generations?.find(({ id }) => id === generationId);
}
