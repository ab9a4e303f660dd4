'use client';

import { useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { useTranslations } from 'use-intl';
import type { PlaceTraits } from '@/lib/contracts/places';
import { placeRough } from '@/lib/domain/staging/place-rough';
import type { Finish } from '@/lib/rough';
import type { OwnCamera, StandingThing } from '@/lib/rough/specification';
import { boxOnGround, standingAt } from '@/lib/rough/posing';
import { SpecificationPicture } from '../rough/specification-picture';
import { classNames } from '../ui/class-names';
import { usePlaceGround } from './use-place-ground';

const LARGE = { widthPx: 480, heightPx: 320 };
/** A press of an arrow key, in metres; with shift a tenth of it. */
const STEP = 0.25;
const SCALE_STEP = 1.1;
const TURN_STEP = 15;
/** Of a handle, in shares of the picture: smaller things can be grasped too. */
const SMALLEST = 0.05;

/** A place as a picture, with a handle over each of its things: drag it, or use the keyboard. */
export function PlaceStage({
  traits,
  variant,
  camera,
  finish,
  name,
  chosen,
  isReadOnly,
  onChoose,
  onChange,
}: {
  readonly traits: PlaceTraits;
  readonly variant: PlaceTraits['variants'][number] | undefined;
  readonly camera: OwnCamera | null;
  readonly finish: Finish;
  readonly name: string;
  /** Index of the thing that is being changed, or null. */
  readonly chosen: number | null;
  readonly isReadOnly: boolean;
  readonly onChoose: (index: number) => void;
  readonly onChange: (things: StandingThing[]) => void;
}) {
  const t = useTranslations('places');
  const words = useTranslations('things');
  const host = useRef<HTMLDivElement>(null);
  const [moved, setMoved] = useState<{ readonly index: number; readonly thing: StandingThing } | null>(null);
  const specification = placeRough(traits, LARGE, { variant, camera });
  const ground = usePlaceGround(specification);
  const things = (traits.things ?? []).map((thing, index) => (moved?.index === index ? moved.thing : thing));
  const put = (index: number, thing: StandingThing | null) =>
    onChange((traits.things ?? []).flatMap((one, at) => (at === index ? (thing ?? []) : one)));
  const drag = (event: PointerEvent, index: number, thing: StandingThing) => {
    const box = host.current?.getBoundingClientRect();
    if (box === undefined || event.buttons === 0) return;
    const point = { x: (event.clientX - box.left) / box.width, y: (event.clientY - box.top) / box.height };
    const at = ground && standingAt(ground, point, thing.up);
    if (at) setMoved({ index, thing: { ...thing, ...within(at) } });
  };
  return (
    <div ref={host} className="relative">
      <SpecificationPicture
        isFirst
        specification={specification}
        label={t('rough', { name })}
        finish={finish}
        className="aspect-[3/2] w-full overflow-hidden rounded-[4px] shadow-page"
      />
      {!isReadOnly &&
        things.map((thing, index) => {
          const box = ground && boxOnGround(ground, thing);
          if (!box || box.right < 0 || box.left > 1 || box.top > 1 || box.bottom < 0) return null;
          const [width, height] = [Math.max(SMALLEST, box.right - box.left), Math.max(SMALLEST, box.bottom - box.top)];
          return (
            <button
              key={index}
              type="button"
              aria-pressed={chosen === index}
              aria-label={t('thingHandle', { name: words(`thing_${thing.tag}`) })}
              title={words(`thing_${thing.tag}`)}
              className={classNames(
                'absolute touch-none rounded-[4px] border border-dashed',
                chosen === index
                  ? 'border-2 border-mark'
                  : 'border-transparent hover:border-ink focus-visible:border-ink',
              )}
              style={{
                left: `${((box.left + box.right - width) / 2) * 100}%`,
                top: `${(box.bottom - height) * 100}%`,
                width: `${width * 100}%`,
                height: `${height * 100}%`,
              }}
              onFocus={() => onChoose(index)}
              onPointerDown={(event) => {
                onChoose(index);
                event.currentTarget.setPointerCapture(event.pointerId);
              }}
              onPointerMove={(event) => drag(event, index, thing)}
              onPointerUp={() => {
                if (moved !== null) put(moved.index, moved.thing);
                setMoved(null);
              }}
              onKeyDown={(event) => {
                const next = keyed(event, thing);
                if (next === undefined) return;
                event.preventDefault();
                put(index, next);
              }}
            />
          );
        })}
    </div>
  );
}

const between = (value: number, least: number, most: number): number =>
  Math.round(Math.max(least, Math.min(most, value)) * 100) / 100;

function within({ right, away }: Pick<StandingThing, 'right' | 'away'>): Pick<StandingThing, 'right' | 'away'> {
  return { right: between(right, -30, 30), away: between(away, -20, 60) };
}

/** A thing after a key: null takes it away, undefined is no key of ours. */
function keyed({ key, shiftKey }: KeyboardEvent, thing: StandingThing): StandingThing | null | undefined {
  const step = shiftKey ? STEP / 10 : STEP;
  const move = (right: number, away: number) => ({
    ...thing,
    ...within({ right: thing.right + right, away: thing.away + away }),
  });
  const size = (by: number) => ({ ...thing, scale: between(thing.scale * by, 0.1, 10) });
  const turn = (by: number) => ({ ...thing, turnDegrees: ((thing.turnDegrees + by + 540) % 360) - 180 });
  const keys: Readonly<Record<string, () => StandingThing | null>> = {
    ArrowLeft: () => move(-step, 0),
    ArrowRight: () => move(step, 0),
    ArrowUp: () => move(0, step),
    ArrowDown: () => move(0, -step),
    '+': () => size(SCALE_STEP),
    '=': () => size(SCALE_STEP),
    '-': () => size(1 / SCALE_STEP),
    '[': () => turn(-TURN_STEP),
    ']': () => turn(TURN_STEP),
    m: () => ({ ...thing, isMirrored: !(thing.isMirrored ?? false) }),
    Delete: () => null,
    Backspace: () => null,
  };
  return keys[key]?.();
}
