'use client';

import { useTranslations } from 'use-intl';
import type { PageEffect } from '@/lib/contracts/page-effects';
import { effectBox } from '@/lib/domain/page/effects/effect-shape';
import { BoxTarget } from './box-target';

/** The effects of a layer for those who use keys or hear the page read. */
export function EffectTargets({ effects }: { readonly effects: readonly PageEffect[] | undefined }) {
  const t = useTranslations('effects');
  return effects?.map((effect, index) => (
    <BoxTarget
      key={effect.id}
      things={[{ kind: 'effect', id: effect.id }]}
      box={effectBox(effect)}
      label={t('name', { kind: t(`kinds.${effect.kind}`), number: index + 1 })}
    />
  ));
}
