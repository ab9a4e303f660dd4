'use client';

import { Copy, Plus, Star, Trash2 } from 'lucide-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { CharacterTraits, OutfitTraits } from '@/lib/contracts/characters';
import { characterRough } from '@/lib/domain/staging/character-rough';
import { BODY_MARKS, randomCharacter } from '@/lib/domain/characters/random-character';
import { ACCESSORIES, CLOTH_COLOURS, CLOTH_PAINT, ALL_OUTFITS, OUTFIT_PRINTS } from '@/lib/rough/vocabulary';
import { rollNumber } from '../draw/draft';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { TextField } from '../ui/field';
import { IconButton } from '../ui/icon-button';
import { Segmented } from '../ui/segmented';
import type { OutfitDraft } from './character-draft';
import { RoughChips } from '../rough/rough-chips';
import { RoughChoice } from '../rough/rough-choice';
import { Swatches } from '../ui/swatches';

const THUMB = { widthPx: 96, heightPx: 96 };
const MOST_OUTFITS = 20;
const LONGEST_NAME = 80;
const WORN = ACCESSORIES.filter((name) => !BODY_MARKS.includes(name));

/** The wardrobe: each outfit by its name, and what it is made of. */
export function OutfitFields({
  traits,
  outfits,
  shown,
  hasSubmitted,
  onShow,
  onChange,
}: {
  readonly traits: CharacterTraits;
  readonly outfits: readonly OutfitDraft[];
  /** Which one the rough shows and the fields are of. */
  readonly shown: number;
  readonly hasSubmitted: boolean;
  readonly onShow: (index: number) => void;
  readonly onChange: (outfits: OutfitDraft[]) => void;
}) {
  const t = useTranslations('characters');
  const [isLeaving, setLeaving] = useState(false);
  const outfit = outfits[shown];
  if (outfit === undefined) return null;
  const change = (next: Partial<OutfitDraft>) =>
    onChange(outfits.map((one, index) => (index === shown ? { ...one, ...next } : one)));
  const append = (name: string, garments: OutfitTraits) => {
    onChange([...outfits, { name, traits: garments }]);
    onShow(outfits.length);
  };
  const removeOutfit = () => {
    setLeaving(false);
    onChange(outfits.filter((_, index) => index !== shown));
    onShow(Math.max(0, shown - 1));
  };
  const makeFirst = () => {
    onChange([outfit, ...outfits.filter((_, index) => index !== shown)]);
    onShow(0);
  };
  return (
    <>
      {outfits.length > 1 && <Wardrobe traits={traits} outfits={outfits} shown={shown} onShow={onShow} />}
      <div className="flex flex-wrap items-center gap-2">
        {outfits.length < MOST_OUTFITS && (
          <>
            <Button
              size="small"
              look="quiet"
              onClick={() =>
                append(t('outfitNumber', { number: outfits.length + 1 }), randomCharacter(rollNumber()).outfit)
              }
            >
              <Plus aria-hidden size={15} />
              {t('newOutfit')}
            </Button>
            <Button
              size="small"
              look="quiet"
              onClick={() => append(t('outfitCopy', { name: outfit.name }).slice(0, LONGEST_NAME), outfit.traits)}
            >
              <Copy aria-hidden size={15} />
              {t('copyOutfit')}
            </Button>
          </>
        )}
      </div>
      <div className="flex items-end gap-1">
        <div className="flex-1">
          <TextField
            label={t('outfitName')}
            value={outfit.name}
            maxLength={LONGEST_NAME}
            error={hasSubmitted && outfit.name.trim() === '' ? t('outfitNameMissing') : undefined}
            hint={shown === 0 && outfits.length > 1 ? t('isFirst') : undefined}
            onChange={({ target }) => change({ name: target.value })}
          />
        </div>
        {outfits.length > 1 && shown > 0 && <IconButton icon={Star} label={t('makeFirst')} onClick={makeFirst} />}
        {outfits.length > 1 && <IconButton icon={Trash2} label={t('takeOutfit')} onClick={() => setLeaving(true)} />}
      </div>
      <Dialog
        title={t('takeOutfitTitle', { name: outfit.name })}
        description={t('takeOutfitText')}
        isOpen={isLeaving}
        onClose={() => setLeaving(false)}
      >
        <Button look="primary" onClick={removeOutfit}>
          {t('takeOutfit')}
        </Button>
      </Dialog>
      <ClothesFields
        traits={traits}
        outfit={outfit.traits}
        onChange={(next) => change({ traits: { ...outfit.traits, ...next } })}
      />
    </>
  );
}

/** All outfits by their pictures and names. */
function Wardrobe({
  traits,
  outfits,
  shown,
  onShow,
}: {
  readonly traits: CharacterTraits;
  readonly outfits: readonly OutfitDraft[];
  readonly shown: number;
  readonly onShow: (index: number) => void;
}) {
  const t = useTranslations('characters');
  const [person, worn] = useDeferredValue(useMemo(() => [traits, outfits] as const, [traits, outfits]));
  const pictured = useMemo(
    () =>
      worn.map((one, index) => ({
        value: String(index),
        label: one.name,
        specification: characterRough({ traits: person, outfit: one.traits, shot: 'full_body', size: THUMB }),
      })),
    [person, worn],
  );
  return (
    <RoughChoice
      label={t('outfits')}
      value={String(shown)}
      options={pictured}
      onChange={(value) => onShow(Number(value))}
    />
  );
}

function ClothesFields({
  traits,
  outfit,
  onChange,
}: {
  readonly traits: CharacterTraits;
  readonly outfit: OutfitTraits;
  readonly onChange: (change: Partial<OutfitTraits>) => void;
}) {
  const t = useTranslations('characters');
  const words = useTranslations('traits');
  // Thirty small roughs may come a moment after the large one.
  const [shown, worn] = useDeferredValue(useMemo(() => [traits, outfit] as const, [traits, outfit]));
  const garments = useMemo(
    () =>
      ALL_OUTFITS.map((value) => ({
        value,
        label: words(`outfit_${value}`),
        specification: characterRough({
          traits: shown,
          outfit: { ...worn, outfit: value },
          shot: 'full_body',
          size: THUMB,
        }),
      })),
    [shown, worn, words],
  );
  const accessories = useMemo(
    () =>
      WORN.map((value) => ({
        value,
        label: words(`accessory_${value}`),
        specification: characterRough({
          traits: shown,
          outfit: { ...worn, accessories: [value] },
          shot: 'portrait',
          size: THUMB,
        }),
      })),
    [shown, worn, words],
  );
  const colours = CLOTH_COLOURS.map((value) => ({
    value,
    label: words(`clothColour_${value}`),
    colour: CLOTH_PAINT[value],
  }));
  return (
    <>
      <RoughChoice
        label={t('garment')}
        value={outfit.outfit}
        options={garments}
        onChange={(next) => onChange({ outfit: next })}
      />
      <Swatches
        label={t('clothColour')}
        value={outfit.clothColour}
        swatches={colours}
        onChange={(clothColour) => onChange({ clothColour })}
      />
      <Swatches
        label={t('accentColour')}
        value={outfit.accentColour}
        swatches={colours}
        onChange={(accentColour) => onChange({ accentColour })}
      />
      {outfit.outfit === 't-shirt' && (
        <Segmented
          label={t('print')}
          value={outfit.shirtPrint}
          segments={OUTFIT_PRINTS.map((value) => ({ value, label: words(`shirtPrint_${value}`) }))}
          onChange={(shirtPrint) => onChange({ shirtPrint })}
          className="max-sm:flex-wrap"
        />
      )}
      <RoughChips
        label={t('worn')}
        options={accessories}
        chosen={outfit.accessories}
        most={10}
        onChange={(next) => onChange({ accessories: next })}
      />
      <TextField
        label={t('outfitWords')}
        value={outfit.words}
        maxLength={500}
        onChange={({ target }) => onChange({ words: target.value })}
      />
    </>
  );
}
