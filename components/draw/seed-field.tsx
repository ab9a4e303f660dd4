'use client';

import { Dices, Lock, LockOpen } from 'lucide-react';
import { useId } from 'react';
import { useTranslations } from 'use-intl';
import { seedSchema, toSeed, type Seed } from '@/lib/contracts/drawing';
import { IconButton } from '../ui/icon-button';
import { rollSeed } from './draft';

const LAST_SEED = toSeed(-1);

/** The number that every choice of chance comes from: typed, thrown, or kept. */
export function SeedField({
  seed,
  isLocked,
  onChange,
}: {
  readonly seed: Seed;
  readonly isLocked: boolean;
  readonly onChange: (change: { seed?: Seed; isSeedLocked?: boolean }) => void;
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
        value={seed}
        onChange={(event) => {
          onChange({ seed: readTyped(event.target.value), isSeedLocked: true });
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

/** What was typed or pasted, as far as it makes a seed: other characters are passed over, and the last seed is the most. */
function readTyped(text: string): Seed {
  const digits = text.replaceAll(/\D/g, '').replace(/^0+(?=\d)/, '');
  return seedSchema.catch(LAST_SEED).parse(digits === '' ? '0' : digits);
}
