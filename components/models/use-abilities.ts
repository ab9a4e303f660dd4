'use client';

import { useFormatter, useTranslations } from 'use-intl';
import type { Model } from '@/lib/contracts/models';

/** Kinds of control input that makers have a word for; folders are named after them, with or without more. */
const CONTROLS = ['canny', 'depth', 'lineart', 'normal', 'openpose', 'scribble', 'segmentation', 'tile'] as const;

/** What a model can do, in makers' words. */
export function useAbilities(): (model: Model) => readonly string[] {
  const t = useTranslations('models');
  const format = useFormatter();
  const controlName = (folder: string): string => {
    const kind = CONTROLS.find((each) => folder.toLowerCase().includes(each));
    return kind === undefined ? folder : t(`control.${kind}`);
  };
  return ({ capabilities, prompting }) => {
    const { rough, reference, imageToImage, inpaint9, controls, imagePrompt } = capabilities;
    return [
      ...(rough ? [t('rough')] : []),
      ...(reference === null ? [] : [t('reference', { count: reference.people })]),
      ...(imageToImage ? [t('imageToImage')] : []),
      ...(inpaint9 ? [t('inpaint9')] : []),
      ...(controls.length > 0 ? [t('controls', { kinds: format.list(controls.map(controlName)) })] : []),
      ...(imagePrompt ? [t('imagePrompt')] : []),
      prompting.words === null ? t('openVocabulary') : t('vocabulary', { count: prompting.words.length }),
    ];
  };
}
