'use client';

import { useTranslations } from 'use-intl';
import { EFFECT_KINDS } from '@/lib/effects';
import { useCanvas } from '../canvas/canvas-store';
import { leavesDraggedPartClear } from '@/lib/domain/page/effects/new-effect';

/** Which effect the tool puts on the page. */
export function EffectOptions() {
  const t = useTranslations('effects');
  const effectKind = useCanvas((state) => state.effectKind);
  const setEffectKind = useCanvas((state) => state.setEffectKind);
  return (
    <>
      <select
        aria-label={t('kindToAdd')}
        value={effectKind}
        onChange={({ target: { value } }) => {
          const kind = EFFECT_KINDS.find((one) => one === value);
          if (kind !== undefined) setEffectKind(kind);
        }}
        className="min-h-8 rounded-koma border border-hairline bg-raised px-1.5 text-tool max-sm:min-h-10"
      >
        {EFFECT_KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {t(`kinds.${kind}`)}
          </option>
        ))}
      </select>
      <p className="px-1 text-small text-ink-soft max-lg:hidden">
        {t('hint', { drag: leavesDraggedPartClear(effectKind) ? 'clear' : 'area' })}
      </p>
    </>
  );
}
