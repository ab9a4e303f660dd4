import type { ComponentProps } from 'react';
import { useTranslations } from 'use-intl';
import type { PoseHandle } from '@/lib/rough/posing';
import { classNames } from '../ui/class-names';
import type { ShownHandle } from './shown-handles';

/** What moves most, and is looked for first. */
const BIG: ReadonlySet<PoseHandle> = new Set(['head', 'leftHand', 'rightHand', 'leftFoot', 'rightFoot']);

/** The handle of a joint: a dot on it, or an arrow on the panel's edge that points at a joint outside of the panel. */
export function HandleButton({
  shown,
  name,
  ...events
}: { readonly shown: ShownHandle; readonly name: string } & Omit<ComponentProps<'button'>, 'style' | 'className'>) {
  const t = useTranslations('posing');
  const { handle, at, towardsDegrees } = shown;
  const [x, y] = at;
  const of = { joint: t(`joint.${handle}`), name };
  const label = towardsDegrees === null ? t('handle', of) : t('outsideHandle', of);
  return (
    <button
      {...events}
      type="button"
      aria-label={label}
      title={label}
      style={{ left: `${x * 100}%`, top: `${y * 100}%` }}
      className="group absolute flex size-6 -translate-x-1/2 -translate-y-1/2 cursor-grab touch-none items-center justify-center rounded-full outline-none active:cursor-grabbing max-lg:size-9"
    >
      {towardsDegrees === null ? (
        <span
          className={classNames(
            'rounded-full border-2 border-white bg-pencil shadow-float group-hover:bg-mark group-focus-visible:bg-mark group-focus-visible:outline-2 group-focus-visible:outline-mark',
            BIG.has(handle) ? 'size-3.5' : 'size-2.5',
          )}
        />
      ) : (
        <svg
          aria-hidden
          viewBox="-8 -8 16 16"
          style={{ rotate: `${towardsDegrees}deg` }}
          className="size-4 rounded-full group-focus-visible:outline-2 group-focus-visible:outline-mark"
        >
          <path
            d="M-5 -5.5 6.5 0 -5 5.5Z"
            strokeWidth={2}
            strokeLinejoin="round"
            className="fill-pencil stroke-white group-hover:fill-mark group-focus-visible:fill-mark"
          />
        </svg>
      )}
    </button>
  );
}
