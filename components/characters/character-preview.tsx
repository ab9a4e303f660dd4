'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { characterRough, characterTags } from '@/lib/domain/characters/character-rough';
import { paletteOf } from '@/lib/domain/characters/identity';
import { VIEWS, type View } from '@/lib/rough/vocabulary';
import { SelectField } from '../ui/field';
import { SpecificationPicture } from '../draw/specification-picture';
import type { CharacterDraft, OutfitDraft } from './character-draft';

const FACE = { widthPx: 256, heightPx: 256 };
const BODY = { widthPx: 256, heightPx: 576 };

/** How somebody is drawn, as it changes: the face, the whole body from a side, the colours, the tags. */
export function CharacterPreview({ draft, outfit }: { readonly draft: CharacterDraft; readonly outfit: OutfitDraft }) {
  const t = useTranslations('characters');
  const words = useTranslations('traits');
  const [view, setView] = useState<View>('front');
  const { traits } = draft;
  const look = { traits, outfit: outfit.traits };
  const name = draft.name.trim() === '' ? t('somebody') : draft.name.trim();
  return (
    <div className="flex flex-col gap-4">
      <div className="grid grid-cols-[3fr_2fr] items-start gap-3">
        <SpecificationPicture
          specification={characterRough({ ...look, shot: 'portrait', size: FACE })}
          label={t('rough', { name })}
          finish="colour"
          className="aspect-square overflow-hidden rounded-[4px] shadow-page"
        />
        <SpecificationPicture
          specification={characterRough({ ...look, shot: 'full_body', view, size: BODY })}
          label=""
          finish="ink"
          className="aspect-[4/9] overflow-hidden rounded-[4px] shadow-page"
        />
      </div>
      <SelectField
        label={t('view')}
        value={view}
        options={VIEWS.map((value) => ({ value, label: words(`view_${value}`) }))}
        onChange={({ target }) => setView(VIEWS.find((one) => one === target.value) ?? 'front')}
      />
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
      <div className="flex flex-col gap-1">
        <h2 className="text-tool font-semibold text-ink-soft">{t('tags')}</h2>
        <p className="text-tool text-ink-soft">{characterTags(traits, outfit.traits).join(', ')}</p>
      </div>
    </div>
  );
}
