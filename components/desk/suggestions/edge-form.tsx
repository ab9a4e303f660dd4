'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { BookPage, BookPanel } from '@/lib/contracts/books';
import type { PanelOutlines, Suggest } from '@/lib/contracts/suggestions';
import { movedOutwards, sideOf } from '@/lib/domain/suggestions/move-outwards';
import { SuggestionPreview } from '../../comments/suggestion-preview';
import { SelectField, TextField } from '../../ui/field';
import { useDeskFacts } from '../desk-context';

const MOST_MM = 200;

/** An edge of a panel moved by a distance, with the panels across its gutter. */
export function EdgeForm({
  page,
  panel,
  onChange,
}: {
  readonly page: BookPage;
  readonly panel: BookPanel;
  readonly onChange: (suggestion: Suggest | null) => void;
}) {
  const t = useTranslations('suggestions');
  const { format } = useDeskFacts();
  const [edge, setEdge] = useState(0);
  const [byMm, setBy] = useState('');
  const distance = Number(byMm);
  const isMoved = byMm.trim() !== '' && Number.isFinite(distance) && distance !== 0;
  const after = isMoved ? moved(page, panel, edge, distance) : [];
  const change = (nextEdge: number, nextBy: string) => {
    setEdge(nextEdge);
    setBy(nextBy);
    const by = Number(nextBy);
    const outlines = nextBy.trim() === '' || !Number.isFinite(by) || by === 0 ? [] : moved(page, panel, nextEdge, by);
    onChange(
      outlines === null || outlines.length === 0 ? null : { kind: 'layout', template: null, after: [...outlines] },
    );
  };
  const outlines = page.panels.map(({ id, polygon }) => ({ id, polygon }));
  return (
    <div className="flex flex-col gap-2">
      <SelectField
        label={t('edge')}
        value={String(edge)}
        options={panel.polygon.map((_, index) => ({
          value: String(index),
          label: t('edgeName', { number: index + 1, side: t(`side.${sideOf(panel.polygon, index)}`) }),
        }))}
        onChange={({ target }) => change(Number(target.value), byMm)}
      />
      <TextField
        label={t('byMm')}
        type="number"
        step={1}
        min={-MOST_MM}
        max={MOST_MM}
        value={byMm}
        hint={t('byHint')}
        error={after === null ? t('cannotMove') : undefined}
        onChange={({ target }) => change(edge, target.value)}
      />
      {after !== null && after.length > 0 && (
        <SuggestionPreview
          suggestion={{
            kind: 'layout',
            template: null,
            before: outlines.filter(({ id }) => after.some((one) => one.id === id)),
            after,
            state: 'open',
            decidedBy: null,
          }}
          page={{ ...format, outlines }}
        />
      )}
    </div>
  );
}

function moved(page: BookPage, panel: BookPanel, edge: number, byMm: number): PanelOutlines | null {
  return movedOutwards(page.panels, { panelId: panel.id, edge }, Math.max(-MOST_MM, Math.min(MOST_MM, byMm)));
}
