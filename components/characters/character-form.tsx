'use client';

import { Dices, Undo2 } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { CharacterTraits } from '@/lib/contracts/characters';
import { fieldsOfKind } from '@/lib/domain/characters/fields-of-kind';
import { changeExtras } from '@/lib/domain/characters/change-extras';
import { randomCharacter } from '@/lib/domain/characters/random-character';
import type { ReadColours } from '@/lib/domain/characters/read-colours';
import { RecordLorasField } from '../control/record-loras-field';
import { Button } from '../ui/button';
import { TextField } from '../ui/field';
import { rollNumber } from '../draw/draft';
import type { CharacterDraft } from './character-draft';
import { CharacterPreview } from './character-preview';
import { DescriptionBox } from './description-box';
import { ColoursFromPicture } from './colours-from-picture';
import { MoreFields } from './extras/more-fields';
import { LooksFields, NatureFields } from './looks-fields';
import { OutfitFields } from './outfit-fields';

/** Everything about somebody, with the rough beside it that changes as one chooses. */
export function CharacterForm({
  draft,
  isNew,
  isReadOnly,
  file,
  onFile,
  onChange,
  onSubmit,
  foot,
}: {
  readonly draft: CharacterDraft;
  readonly isNew: boolean;
  readonly isReadOnly: boolean;
  /** A picture that becomes the first anchor. */
  readonly file: File | null;
  readonly onFile: (file: File) => void;
  readonly onChange: (draft: CharacterDraft) => void;
  readonly onSubmit: () => void;
  /** What stands under the fields: saving and the rest. */
  readonly foot: ReactNode;
}) {
  const t = useTranslations('characters');
  const control = useTranslations('control');
  const [shown, setShown] = useState(0);
  const [hasSubmitted, setSubmitted] = useState(false);
  const [before, setBefore] = useState<CharacterDraft | null>(null);
  const outfit = draft.outfits[shown] ?? draft.outfits[0];
  if (outfit === undefined) return null;
  const setTraits = (change: Partial<CharacterTraits>) =>
    onChange({ ...draft, traits: { ...draft.traits, ...change } });
  const surprise = () => {
    const random = randomCharacter(rollNumber());
    setBefore(draft);
    const { words, forbidden, loras } = draft.traits;
    onChange({
      ...draft,
      traits: { ...random.traits, words, forbidden, loras },
      outfits: draft.outfits.map((one) => (one === outfit ? { ...one, traits: random.outfit } : one)),
    });
  };
  const takeColours = (chosen: File, colours: ReadColours) => {
    onFile(chosen);
    onChange({
      ...draft,
      traits: {
        ...draft.traits,
        ...colours.traits,
        // Colours of one's own would hide those that were read.
        extras: changeExtras(draft.traits.extras, { skinTone: undefined, hairPaint: undefined }),
      },
      outfits: draft.outfits.map((one) =>
        one === outfit ? { ...one, traits: { ...one.traits, ...colours.outfit } } : one,
      ),
    });
  };
  return (
    <form
      className="grid gap-8 lg:grid-cols-[minmax(0,22rem)_minmax(0,1fr)]"
      onSubmit={(event) => {
        event.preventDefault();
        setSubmitted(true);
        const isWhole = draft.name.trim() !== '' && draft.outfits.every(({ name }) => name.trim() !== '');
        if (isWhole) onSubmit();
      }}
    >
      <div className="lg:sticky lg:top-16 lg:self-start">
        <CharacterPreview draft={draft} outfit={outfit} />
      </div>
      <fieldset disabled={isReadOnly} className="flex min-w-0 flex-col gap-8">
        <Section title={isNew ? t('newTitle') : null}>
          <TextField
            label={t('name')}
            value={draft.name}
            maxLength={80}
            autoFocus={isNew}
            error={hasSubmitted && draft.name.trim() === '' ? t('nameMissing') : undefined}
            onChange={({ target }) => onChange({ ...draft, name: target.value })}
          />
          <DescriptionBox draft={draft} outfit={outfit} onChange={onChange} />
          <div className="flex flex-wrap gap-2">
            <Button size="small" onClick={surprise}>
              <Dices aria-hidden size={15} />
              {t('surprise')}
            </Button>
            {before !== null && (
              <Button
                size="small"
                look="quiet"
                onClick={() => {
                  onChange(before);
                  setBefore(null);
                }}
              >
                <Undo2 aria-hidden size={15} />
                {t('undoSurprise')}
              </Button>
            )}
          </div>
          <ColoursFromPicture file={file} onRead={takeColours} />
        </Section>
        <Section title={t('looks')}>
          <LooksFields traits={draft.traits} outfit={outfit.traits} onChange={setTraits} />
          <MoreFields traits={draft.traits} outfit={outfit.traits} onChange={setTraits} />
        </Section>
        {fieldsOfKind(draft.traits.extras.kind).hasBody && (
          <Section title={t('clothes')}>
            <OutfitFields
              traits={draft.traits}
              outfits={draft.outfits}
              shown={Math.min(shown, draft.outfits.length - 1)}
              hasSubmitted={hasSubmitted}
              onShow={setShown}
              onChange={(outfits) => onChange({ ...draft, outfits })}
            />
          </Section>
        )}
        <Section title={t('nature')}>
          <NatureFields traits={draft.traits} onChange={setTraits} />
          <TextField
            label={t('words')}
            hint={t('wordsHint')}
            value={draft.traits.words}
            maxLength={500}
            onChange={({ target }) => setTraits({ words: target.value })}
          />
          <TextField
            label={t('forbidden')}
            hint={t('forbiddenHint')}
            value={draft.traits.forbidden}
            maxLength={500}
            onChange={({ target }) => setTraits({ forbidden: target.value })}
          />
          <RecordLorasField
            label={control('loras')}
            hint={control('lorasCharacterHint')}
            loras={draft.traits.loras}
            onChange={(loras) => setTraits({ loras })}
          />
        </Section>
        {foot}
      </fieldset>
    </form>
  );
}

function Section({ title, children }: { readonly title: string | null; readonly children: ReactNode }) {
  return (
    <section className="flex flex-col gap-5">
      {title !== null && <h2 className="border-b border-hairline pb-2 text-read font-semibold">{title}</h2>}
      {children}
    </section>
  );
}
