'use client';

import { useFormatter, useTranslations } from 'use-intl';
import type { Model } from '@/lib/contracts/models';
import { controlKindOf } from '@/lib/rough/vocabulary';

/** What a model can do, in makers' words. */
export function useAbilities(): (model: Model) => readonly string[] {
  const t = useTranslations('models');
  const format = useFormatter();
  const controlName = (folder: string, fromCard: string | undefined): string => {
    const kind = controlKindOf(folder, fromCard);
    return kind === null ? folder : t(`control.${kind}`);
  };
  return ({ capabilities, prompting }) => {
    const { rough, reference, imageToImage, inpaint9, controls, controlKinds = {}, imagePrompt } = capabilities;
    const kinds = [...new Set(controls.map((one) => controlName(one, controlKinds[one])))];
    return [
      ...(rough ? [t('rough')] : []),
      ...(reference === null ? [] : [t('reference', { count: reference.people })]),
      ...(imageToImage ? [t('imageToImage')] : []),
      ...(inpaint9 ? [t('inpaint9')] : []),
      ...(controls.length > 0 ? [t('controls', { kinds: format.list(kinds) })] : []),
      ...(imagePrompt ? [t('imagePrompt')] : []),
      prompting.words === null ? t('openVocabulary') : t('vocabulary', { count: prompting.words.length }),
    ];
  };
}
