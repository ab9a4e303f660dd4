'use client';

import {
  Eraser,
  Expand,
  Hand,
  ImageUpscale,
  PaintBucket,
  Plus,
  RefreshCw,
  Smile,
  SlidersHorizontal,
  type LucideIcon,
} from 'lucide-react';
import { RadioGroup } from 'radix-ui';
import { useTranslations } from 'use-intl';
import type { RegionWorkKind } from '@/lib/contracts/region-edits';
import { useWorkDraft } from './work-draft';

/** From what is asked most. */
const KINDS: readonly { readonly kind: RegionWorkKind; readonly icon: LucideIcon }[] = [
  { kind: 'redraw', icon: RefreshCw },
  { kind: 'attribute', icon: SlidersHorizontal },
  { kind: 'remove', icon: Eraser },
  { kind: 'add', icon: Plus },
  { kind: 'face', icon: Smile },
  { kind: 'hand', icon: Hand },
  { kind: 'recolour', icon: PaintBucket },
  { kind: 'extend', icon: Expand },
  { kind: 'upscale', icon: ImageUpscale },
];

/** What to do with what is selected. */
export function WorkPicker() {
  const t = useTranslations('region');
  const { draft, update } = useWorkDraft();
  return (
    <div className="flex flex-col gap-1.5">
      <h3 className="text-tool font-semibold text-ink-soft">{t('work')}</h3>
      <RadioGroup.Root
        aria-label={t('work')}
        value={draft.kind}
        onValueChange={(value) => {
          const found = KINDS.find(({ kind }) => kind === value);
          if (found) update({ kind: found.kind });
        }}
        className="grid grid-cols-3 gap-1"
      >
        {KINDS.map(({ kind, icon: Icon }) => (
          <RadioGroup.Item
            key={kind}
            value={kind}
            className="flex min-h-14 flex-col items-center justify-center gap-1 rounded-koma border border-hairline bg-raised px-1 py-1.5 text-center text-small leading-tight text-ink-soft hover:border-edge hover:text-ink data-[state=checked]:border-ink data-[state=checked]:font-semibold data-[state=checked]:text-ink"
          >
            <Icon aria-hidden size={16} strokeWidth={1.8} />
            {t(`kind.${kind}`)}
          </RadioGroup.Item>
        ))}
      </RadioGroup.Root>
      <p className="text-small text-ink-soft">{t(`kindHint.${draft.kind}`)}</p>
    </div>
  );
}
