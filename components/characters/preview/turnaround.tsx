'use client';

import { useTranslations } from 'use-intl';
import type { CharacterTraits, OutfitTraits } from '@/lib/contracts/characters';
import { characterRough } from '@/lib/domain/staging/character-rough';
import { seenAt, TURNAROUND } from '@/lib/domain/characters/seen-at';
import type { Finish } from '@/lib/rough';
import { SpecificationPicture } from '../../rough/specification-picture';

const SIZE = { widthPx: 96, heightPx: 200 };

/** The same person from five sides; each turns the large picture there. */
export function Turnaround({
  traits,
  outfit,
  finish,
  degrees,
  onTurn,
}: {
  readonly traits: CharacterTraits;
  readonly outfit: OutfitTraits;
  readonly finish: Finish;
  readonly degrees: number;
  readonly onTurn: (degrees: number) => void;
}) {
  const t = useTranslations('characters');
  const words = useTranslations('traits');
  return (
    <div role="group" aria-label={t('turnaround')} className="grid grid-cols-5 gap-1">
      {TURNAROUND.map((angle) => {
        const { view } = seenAt(angle);
        return (
          <button
            key={angle}
            type="button"
            aria-current={angle === degrees}
            aria-label={words(`view_${view}`)}
            title={words(`view_${view}`)}
            onClick={() => onTurn(angle)}
            className="overflow-hidden rounded-[4px] border border-hairline aria-[current=true]:outline-2 aria-[current=true]:-outline-offset-1 aria-[current=true]:outline-ink"
          >
            <SpecificationPicture
              isFirst
              specification={characterRough({ traits, outfit, shot: 'full_body', view, size: SIZE })}
              label=""
              finish={finish}
              className="aspect-[12/25]"
            />
          </button>
        );
      })}
    </div>
  );
}
