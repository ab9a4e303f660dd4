'use client';

import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import type { BookPage, SavePage } from '@/lib/contracts/books';
import { useRegionStore } from './region-store';
import { useSelectionMakers } from './use-selection-makers';

/** Panels, people and faces to select from a list: the tool without a pointer. */
export function SelectByName({ page, content }: { readonly page: BookPage; readonly content: SavePage }) {
  const t = useTranslations('region');
  const join = useRegionStore((state) => state.join);
  const { peopleOf, takePanel, takeFace, takePerson } = useSelectionMakers(page, content);
  const panels = useMemo(
    () => content.panels.map((panel, index) => ({ panel, number: index + 1, people: peopleOf(panel) })),
    [content, peopleOf],
  );
  return (
    <details>
      <summary className="text-tool font-semibold text-ink-soft">{t('byName')}</summary>
      <ul className="flex flex-col gap-2 pt-2">
        {panels.map(({ panel, number, people }) => (
          <li key={panel.id} className="flex flex-wrap items-center gap-1">
            <Choice label={t('panelName', { number })} onChoose={() => takePanel(panel, join)} />
            {people.names.map((named, index) => {
              const name = named === '' ? t('somebody') : named;
              return (
                <span key={index} className="contents">
                  <Choice label={t('faceOf', { name })} onChoose={() => takeFace(panel, index, join)} />
                  <Choice label={name} onChoose={() => takePerson(panel, index, join)} />
                </span>
              );
            })}
          </li>
        ))}
      </ul>
    </details>
  );
}

function Choice({ label, onChoose }: { readonly label: string; readonly onChoose: () => void }) {
  return (
    <button
      type="button"
      onClick={onChoose}
      className="min-h-8 rounded-full border border-hairline bg-raised px-3 text-small hover:border-edge max-lg:min-h-11"
    >
      {label}
    </button>
  );
}
