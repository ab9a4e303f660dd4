import type { Prop } from '@/lib/rough/specification';

/** A thing's size in the picture, as a share of the picture's height. */
export const PROP_SIZE = { least: 0.03, most: 2 } as const;
/** With arrow keys, in shares of the picture; with shift a tenth of it. */
const STEP = 0.02;
const SIZE_STEP = 1.06;

const rounded = (value: number): number => Math.round(value * 1000) / 1000;
const between = (value: number, least: number, most: number): number => rounded(Math.max(least, Math.min(most, value)));

/** A thing that stands elsewhere: its foot stays in the picture. */
export function movedProp(prop: Prop, x: number, y: number): Prop {
  return { ...prop, x: between(x, 0, 1), y: between(y, 0, 1) };
}

/** A thing so many times as large, from its foot. */
export function scaledProp(prop: Prop, factor: number): Prop {
  return { ...prop, scale: between(prop.scale * factor, PROP_SIZE.least, PROP_SIZE.most) };
}

export interface PressedKey {
  readonly key: string;
  readonly shiftKey: boolean;
}

/** A thing after a key on its handle: null takes it away, undefined is no key of ours. */
export function propAfterKey(
  prop: Prop,
  { key, shiftKey }: PressedKey,
  handle: 'move' | 'resize',
): Prop | null | undefined {
  const step = shiftKey ? STEP / 10 : STEP;
  const factor = shiftKey ? 1 + (SIZE_STEP - 1) / 10 : SIZE_STEP;
  const larger = () => scaledProp(prop, factor);
  const smaller = () => scaledProp(prop, 1 / factor);
  const arrows: Readonly<Record<string, () => Prop>> =
    handle === 'resize'
      ? { ArrowUp: larger, ArrowRight: larger, ArrowDown: smaller, ArrowLeft: smaller }
      : {
          ArrowUp: () => movedProp(prop, prop.x, prop.y - step),
          ArrowRight: () => movedProp(prop, prop.x + step, prop.y),
          ArrowDown: () => movedProp(prop, prop.x, prop.y + step),
          ArrowLeft: () => movedProp(prop, prop.x - step, prop.y),
        };
  const keys: Readonly<Record<string, () => Prop | null>> = {
    ...arrows,
    '+': larger,
    '=': larger,
    '-': smaller,
    m: () => ({ ...prop, isMirrored: !(prop.isMirrored ?? false) }),
    Delete: () => null,
    Backspace: () => null,
  };
  return keys[key]?.();
}
