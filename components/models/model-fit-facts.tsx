'use client';

import { CircleAlert, CircleCheck } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { ModelFit } from '@/lib/contracts/downloads';
import { useDuration } from '../ui/use-duration';
import { useBytes } from './use-bytes';

/** Whether a model fits this machine, in words. */
export function ModelFitFacts({ fit }: { readonly fit: ModelFit }) {
  const t = useTranslations('downloads');
  const size = useBytes();
  const time = useDuration();
  const { what, family, missing, diskBytes, diskFreeBytes, memoryBytes, memoryFreeBytes, picture, problem } = fit;
  const verdict = verdictOf(fit);
  const Icon = verdict === 'fits' && problem === null ? CircleCheck : CircleAlert;
  const facts = [
    ...(what === null || family === null ? [] : [t('fitFamily', { family: family.toUpperCase(), what })]),
    ...(missing.length === 0 ? [] : [t('fitMissing', { parts: missing.join(', ') })]),
    diskBytes === null
      ? t('fitDiskOf', { free: size(diskFreeBytes) })
      : t('fitDisk', { needed: size(diskBytes), free: size(diskFreeBytes) }),
    ...(memoryBytes === null ? [] : [t('fitMemory', { needed: size(memoryBytes), free: size(memoryFreeBytes) })]),
    ...(picture === null
      ? []
      : [
          `${t('fitTime', { time: time(picture.seconds * 1000), steps: picture.steps, side: String(picture.sidePx) })}, ${t(picture.isMeasured ? 'fitMeasured' : 'fitEstimated')}`,
        ]),
  ];
  return (
    <section aria-labelledby="model-fit" className="flex flex-col gap-1.5 rounded-koma bg-hairline/30 p-3">
      <h4 id="model-fit" className="text-tool font-semibold">
        {t('fit')}
      </h4>
      <p className="flex items-start gap-2 font-medium">
        <Icon aria-hidden size={17} className="mt-0.5 shrink-0" />
        {problem ?? t(verdict)}
      </p>
      <ul className="flex flex-col gap-0.5 text-small text-ink-soft tabular-nums">
        {facts.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
    </section>
  );
}

function verdictOf({ diskBytes, diskFreeBytes, memoryBytes, memoryFreeBytes }: ModelFit) {
  if (diskBytes !== null && diskBytes > diskFreeBytes) return 'fitsNotDisk';
  return memoryBytes !== null && memoryBytes > memoryFreeBytes ? 'fitsNotMemory' : 'fits';
}
