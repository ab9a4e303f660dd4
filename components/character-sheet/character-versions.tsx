'use client';

import { useState } from 'react';
import { toast } from 'sonner';
import { useFormatter, useTranslations } from 'use-intl';
import { useCharacterVersions, useUpdateCharacter } from '@/lib/client/characters';
import type { Character, CharacterVersion } from '@/lib/contracts/characters';
import { characterRough } from '@/lib/domain/staging/character-rough';
import { SpecificationPicture } from '../rough/specification-picture';
import { Button } from '../ui/button';
import { useProblem } from '../ui/use-problem';

const SMALL = { widthPx: 128, heightPx: 128 };

/** How somebody was, version by version, and the way back to one. */
export function CharacterVersions({
  character,
  isReadOnly,
  onBack,
}: {
  readonly character: Character;
  readonly isReadOnly: boolean;
  /** After an old version became the newest. */
  readonly onBack: (character: Character) => void;
}) {
  const t = useTranslations('continuity');
  const [isOpen, setOpen] = useState(false);
  const { data: versions = [] } = useCharacterVersions(character.id, isOpen);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="w-fit text-read font-semibold">{t('versions')}</summary>
      <ul className="mt-3 grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
        {versions.map((version) => (
          <li key={version.revision}>
            <VersionItem character={character} version={version} isReadOnly={isReadOnly} onBack={onBack} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function VersionItem({
  character,
  version,
  isReadOnly,
  onBack,
}: {
  readonly character: Character;
  readonly version: CharacterVersion;
  readonly isReadOnly: boolean;
  readonly onBack: (character: Character) => void;
}) {
  const t = useTranslations('continuity');
  const format = useFormatter();
  const { notify } = useProblem();
  const update = useUpdateCharacter(character.id);
  const { revision, createdAt, snapshot, drawingCount } = version;
  const [worn] = snapshot.outfits;
  const isNow = revision === character.revision;
  const restore = () =>
    update.mutate(
      { revision: character.revision, change: snapshot },
      {
        onSuccess: (stored) => {
          toast(t('broughtBack', { revision }));
          onBack(stored);
        },
        onError: notify,
      },
    );
  return (
    <div className="flex items-center gap-3 rounded-koma border border-hairline bg-raised p-2">
      {worn !== undefined && (
        <SpecificationPicture
          specification={characterRough({
            traits: snapshot.traits,
            outfit: worn.traits,
            shot: 'portrait',
            size: SMALL,
          })}
          label=""
          finish="colour"
          className="size-20 shrink-0 overflow-hidden rounded-[3px]"
        />
      )}
      <div className="flex min-w-0 flex-col gap-1">
        <p className="font-semibold wrap-anywhere">
          {t('version', { revision })} · {snapshot.name}
        </p>
        <p className="text-small text-ink-soft">
          {format.dateTime(new Date(createdAt), { dateStyle: 'medium', timeStyle: 'short' })} ·{' '}
          {t('versionDrawings', { count: drawingCount })}
        </p>
        {isNow ? (
          <p className="text-small font-semibold">{t('isNow')}</p>
        ) : (
          !isReadOnly && (
            <Button size="small" className="w-fit" aria-disabled={update.isPending} onClick={restore}>
              {t('bringBack')}
            </Button>
          )
        )}
      </div>
    </div>
  );
}
