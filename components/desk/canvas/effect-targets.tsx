'use client';

import { useTranslations } from 'use-intl';
import type { PageEffect } from '@/lib/contracts/page-effects';
import { effectBox } from '@/lib/domain/page/effects/effect-shape';
import { useFocusTarget } from './use-focus-target';

/** The effects of a layer for those who use keys or hear the page read. */
export function EffectTargets({ effects }: { readonly effects: readonly PageEffect[] | undefined }) {
  return effects?.map((effect, index) => <EffectTarget key={effect.id} effect={effect} number={index + 1} />);
}

function EffectTarget({ effect, number }: { readonly effect: PageEffect; readonly number: number }) {
  const t = useTranslations('effects');
  const target = useFocusTarget([{ kind: 'effect', id: effect.id }]);
  const { left, top, right, bottom } = effectBox(effect);
  return (
    <rect
      x={left}
      y={top}
      width={right - left}
      height={bottom - top}
      {...target}
      pointerEvents="none"
      aria-label={t('name', { kind: t(`kinds.${effect.kind}`), number })}
    />
  );
}
