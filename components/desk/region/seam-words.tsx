'use client';

import { useTranslations } from 'use-intl';

/** Up to here a seam is not seen, and up to there only by who looks for it. */
const CLEAN = 0.15;
const FAINT = 0.35;

/** How well a change sits in its surroundings, in a word and as a number. */
export function SeamWords({ seam, tryNumber }: { readonly seam: number; readonly tryNumber: number }) {
  const t = useTranslations('region');
  const word = seam <= CLEAN ? 'clean' : seam <= FAINT ? 'faint' : 'visible';
  return (
    <span className="tabular-nums" title={t('seamHint')}>
      {t('seam', { word: t(`seams.${word}`), value: seam.toFixed(2) })}
      {tryNumber > 1 && ` · ${t('secondTry')}`}
    </span>
  );
}
