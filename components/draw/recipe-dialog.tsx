'use client';

import { useTranslations } from 'use-intl';
import type { Generation } from '@/lib/contracts/generations';
import { Dialog } from '../ui/dialog';
import { recipeFacts } from './recipe-facts';

/** How a drawing was made: every setting that it can be drawn from again. */
export function RecipeDialog({
  generation,
  onClose,
}: {
  readonly generation: Generation | null;
  readonly onClose: () => void;
}) {
  const t = useTranslations('draw');
  return (
    <Dialog title={t('recipeTitle')} isOpen={generation !== null} onClose={onClose}>
      <dl className="flex flex-col">
        {generation !== null &&
          recipeFacts(generation)
            .filter(({ value }) => value !== '')
            .map(({ key, value }) => (
              <div key={key} className="grid grid-cols-[8rem_1fr] gap-3 border-b border-hairline py-2 last:border-0">
                <dt className="text-ink-soft">{t(key)}</dt>
                <dd className="tabular-nums select-text">{value}</dd>
              </div>
            ))}
      </dl>
    </Dialog>
  );
}
