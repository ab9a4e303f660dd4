'use client';

import { Dices, Lock, LockOpen } from 'lucide-react';
import { useId } from 'react';
import { useTranslations } from 'use-intl';
import { IconButton } from '../ui/icon-button';
import { rollSeed } from './draft';

const MAX_SEED = 0xffffffff;

/** The number that every choice of chance comes from: typed, thrown, or kept. */
export function SeedField({
  seed,
  isLocked,
  onChange,
}: {
  readonly seed: number;
  readonly isLocked: boolean;
  readonly onChange: (change: { seed?: number; isSeedLocked?: boolean }) => void;
}) {
  const t = useTranslations('draw');
  const id = useId();
  return (
    <div className="flex items-center gap-1">
      <label htmlFor={id} className="mr-auto text-tool font-semibold text-ink-soft">
        {t('seed')}
      </label>
      <input
        id={id}
        inputMode="numeric"
        value={String(seed)}
        onChange={(event) => {
          const digits = event.target.value.replaceAll(/\D/g, '').slice(0, 10);
          onChange({ seed: Math.min(MAX_SEED, Number(digits)), isSeedLocked: true });
        }}
        className="h-9 w-28 rounded-koma border border-edge/60 bg-raised px-2.5 text-right tabular-nums hover:border-edge max-sm:h-11 max-sm:text-base"
      />
      <IconButton icon={Dices} label={t('seedRoll')} onClick={() => onChange({ seed: rollSeed() })} />
      <IconButton
        icon={isLocked ? Lock : LockOpen}
        label={t('seedLock')}
        isPressed={isLocked}
        onClick={() => onChange({ isSeedLocked: !isLocked })}
      />
    </div>
  );
}
