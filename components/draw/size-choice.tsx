'use client';

import { RadioGroup } from 'radix-ui';
import { useTranslations } from 'use-intl';
import type { Size } from '@/lib/contracts/drawing';

const FACE_PX = 22;

/** The shape of the picture, among those that the model was trained at. */
export function SizeChoice({
  buckets,
  size,
  factor,
  onChange,
}: {
  readonly buckets: readonly (readonly [number, number])[];
  readonly size: Size;
  /** How much larger the finished picture is. */
  readonly factor: number;
  readonly onChange: (size: Size) => void;
}) {
  const t = useTranslations('draw');
  const sizes = buckets.map(([widthPx, heightPx]) => ({ widthPx, heightPx }));
  const isListed = sizes.some((each) => keyOf(each) === keyOf(size));
  return (
    <fieldset className="flex flex-col gap-1.5">
      <legend className="mb-1.5 flex w-full items-baseline justify-between gap-2 text-tool">
        <span className="font-semibold text-ink-soft">{t('size')}</span>
        <span className="text-small text-ink-soft">
          {t('sizeBecomes', { width: size.widthPx * factor, height: size.heightPx * factor })}
        </span>
      </legend>
      <RadioGroup.Root
        aria-label={t('size')}
        value={keyOf(size)}
        onValueChange={(key) => {
          const chosen = sizes.find((each) => keyOf(each) === key);
          if (chosen !== undefined) onChange(chosen);
        }}
        className="flex flex-wrap gap-1"
      >
        {(isListed ? sizes : [...sizes, size]).map((each) => {
          const label = t(shapeOf(each), { ratio: ratioOf(each) });
          const largest = Math.max(each.widthPx, each.heightPx);
          return (
            <RadioGroup.Item
              key={keyOf(each)}
              value={keyOf(each)}
              aria-label={label}
              title={label}
              className="group flex size-10 flex-col items-center justify-center rounded-koma border border-transparent hover:border-hairline data-[state=checked]:border-mark data-[state=checked]:bg-raised max-sm:size-11"
            >
              <span
                className="block rounded-[2px] border-[1.5px] border-edge group-data-[state=checked]:border-ink"
                style={{
                  width: (FACE_PX * each.widthPx) / largest,
                  height: (FACE_PX * each.heightPx) / largest,
                }}
              />
            </RadioGroup.Item>
          );
        })}
      </RadioGroup.Root>
    </fieldset>
  );
}

function keyOf({ widthPx, heightPx }: Size): string {
  return `${widthPx}x${heightPx}`;
}

function shapeOf({ widthPx, heightPx }: Size): 'sizeTall' | 'sizeWide' | 'sizeSquare' {
  if (widthPx === heightPx) return 'sizeSquare';
  return widthPx < heightPx ? 'sizeTall' : 'sizeWide';
}

function ratioOf({ widthPx, heightPx }: Size): string {
  const divisor = greatestDivisor(widthPx, heightPx);
  return `${widthPx / divisor}:${heightPx / divisor}`;
}

function greatestDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestDivisor(b, a % b);
}
