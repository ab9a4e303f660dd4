'use client';

import { useTranslations } from 'use-intl';
import type { RegionWork } from '@/lib/contracts/region-edits';

const MOST_WORDS = 80;

/** What a change does, in a few words: its kind, and what was said. */
export function useWorkWords(): (work: RegionWork) => string {
  const t = useTranslations('region');
  const words = useTranslations('traits');
  return (work) => {
    const said = detail(work);
    const kind = t(`kind.${work.kind}`);
    return said === '' ? kind : `${kind}: ${said.length > MOST_WORDS ? `${said.slice(0, MOST_WORDS)}…` : said}`;
  };

  function detail(work: RegionWork): string {
    switch (work.kind) {
      case 'attribute':
        return attributeWords(work);
      case 'redraw':
      case 'add':
      case 'extend':
      case 'face':
      case 'hand':
        return work.prompt;
      case 'recolour':
        return work.to;
      case 'upscale':
        return `${work.factor} ×`;
      case 'remove':
        return '';
    }
  }

  function attributeWords({
    change,
    background,
    addTags,
    removeTags,
  }: Extract<RegionWork, { kind: 'attribute' }>): string {
    return [
      change?.expression && words(`expression_${change.expression}`),
      change?.eyes && t(`eyeState.${change.eyes}`),
      change?.eyeColour && `${t('eyeColour')} ${words(`eyeColour_${change.eyeColour}`)}`,
      change?.hairStyle && words(`hairStyle_${change.hairStyle}`),
      change?.hairColour && `${t('hairColour')} ${words(`hairColour_${change.hairColour}`)}`,
      change?.outfit && words(`outfit_${change.outfit}`),
      change?.clothColour && `${t('clothColour')} ${words(`clothColour_${change.clothColour}`)}`,
      change?.hasBlush !== undefined && t(change.hasBlush ? 'withBlush' : 'withoutBlush'),
      ...(change?.wear ?? []).map((one) => `+ ${words(`accessory_${one}`)}`),
      ...(change?.takeOff ?? []).map((one) => `− ${words(`accessory_${one}`)}`),
      background?.scene && words(`scene_${background.scene}`),
      ...addTags.map((tag) => `+ ${tag}`),
      ...removeTags.map((tag) => `− ${tag}`),
    ]
      .filter((part) => typeof part === 'string' && part !== '')
      .join(', ');
  }
}
