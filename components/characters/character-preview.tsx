'use client';

import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import { characterRough, characterTags } from '@/lib/domain/staging/character-rough';
import { paletteOf } from '@/lib/domain/characters/identity';
import { seenAt } from '@/lib/domain/characters/seen-at';
import { SpecificationPicture } from '../rough/specification-picture';
import type { CharacterDraft, OutfitDraft } from './character-draft';
import { TagLines } from './preview/tag-lines';
import { Turnaround } from './preview/turnaround';
import { TurnHandle } from './preview/turn-handle';

const FACE = { widthPx: 256, heightPx: 256 };
const BODY = { widthPx: 256, heightPx: 400 };
const FINISHES = ['colour', 'ink'] as const;

/** How somebody is drawn, as it changes: head and whole body in both finishes, turned by hand; the colours; the tags. */
export function CharacterPreview({ draft, outfit }: { readonly draft: CharacterDraft; readonly outfit: OutfitDraft }) {
  const t = useTranslations('characters');
  const words = useTranslations('traits');
  const [degrees, setDegrees] = useState(0);
  const { traits } = draft;
  const seen = seenAt(degrees);
  const look = { traits, outfit: outfit.traits, ...seen };
  // Five more figures may come a moment after the large ones.
  const settled = useDeferredValue(useMemo(() => ({ traits, outfit: outfit.traits }), [traits, outfit.traits]));
  const name = draft.name.trim() === '' ? t('somebody') : draft.name.trim();
  return (
    <div className="flex flex-col gap-4">
      <TurnHandle
        label={t('turnPreview')}
        valueText={t('turnedTo', { view: words(`view_${seen.view}`), degrees })}
        degrees={degrees}
        onChange={setDegrees}
      >
        <div className="grid grid-cols-2 items-start gap-2">
          {FINISHES.map((finish) => (
            <SpecificationPicture
              key={finish}
              isFirst
              specification={characterRough({ ...look, shot: 'portrait', size: FACE })}
              label={finish === 'colour' ? t('rough', { name }) : ''}
              finish={finish}
              className="aspect-square overflow-hidden rounded-[4px] shadow-page"
            />
          ))}
          {FINISHES.map((finish) => (
            <SpecificationPicture
              key={finish}
              isFirst
              specification={characterRough({ ...look, shot: 'full_body', size: BODY })}
              label=""
              finish={finish}
              className="aspect-[16/25] overflow-hidden rounded-[4px] shadow-page"
            />
          ))}
        </div>
      </TurnHandle>
      <p className="text-small text-ink-soft">{t('turnHint')}</p>
      <Turnaround {...settled} finish="ink" degrees={degrees} onTurn={setDegrees} />
      <div className="flex flex-col gap-1.5">
        <h2 className="text-tool font-semibold text-ink-soft">{t('palette')}</h2>
        <ul className="flex flex-wrap gap-1.5">
          {paletteOf(traits, outfit.traits).map(({ part, colour }, index) => (
            <li key={`${part}-${index}`} className="flex items-center gap-1.5 text-small text-ink-soft">
              <span
                aria-hidden
                style={{ backgroundColor: colour }}
                className="size-5 rounded-full border border-edge/50"
              />
              {words(`palettePart_${part}`)}
            </li>
          ))}
        </ul>
      </div>
      <TagLines tags={characterTags(traits, outfit.traits).join(', ')} />
    </div>
  );
}
