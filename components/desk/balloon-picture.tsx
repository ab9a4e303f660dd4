'use client';

import { useMemo } from 'react';
import type { Balloon } from '@/lib/contracts/balloons';
import { MITER_LIMIT, type Mark } from '@/lib/domain/page/balloons/balloon-marks';
import { newBalloon } from '@/lib/domain/page/balloons/new-balloon';
import { pageLetters } from '@/lib/domain/page/svg/page-letters';
import { useDeskFacts } from './desk-context';

const WIDTH_MM = 26;
const HEIGHT_MM = 20;
const PAPER = '#ffffff';

/** A small picture of what a balloon with a look is like, drawn as the page draws it. */
export function BalloonPicture({ look, text }: { readonly look: Partial<Balloon>; readonly text: string }) {
  const { lettering } = useDeskFacts();
  const marks = useMemo(() => {
    const balloon = sampleOf(look, text);
    return pageLetters({ balloons: [balloon], lettering, language: null, main: 'en' })[0]?.marks ?? [];
  }, [look, text, lettering]);
  return (
    <svg
      aria-hidden
      viewBox={`${-WIDTH_MM / 2} ${-HEIGHT_MM / 2} ${WIDTH_MM} ${HEIGHT_MM}`}
      className="block h-11 w-full rounded-[4px]"
      style={{ background: PAPER }}
    >
      {marks.map((mark, index) => (
        <MarkPicture key={`${mark.role}${index}`} mark={mark} />
      ))}
    </svg>
  );
}

function sampleOf(look: Partial<Balloon>, text: string): Balloon {
  const kind = look.kind ?? 'speech';
  const hasTail = kind !== 'narration' && kind !== 'sfx';
  return newBalloon({
    id: `sample-${kind}`,
    panelId: null,
    kind,
    text,
    speaker: '',
    at: { x: 0, y: hasTail ? -2.5 : 0 },
    widthMm: 23,
    heightMm: kind === 'narration' ? 10 : 13,
    tail: hasTail ? { x: 5, y: 10 } : null,
    face: null,
    sizeMm: null,
    direction: 'horizontal',
    isAuto: false,
    ...look,
  });
}

function MarkPicture({ mark: { d, fill, stroke } }: { readonly mark: Mark }) {
  return (
    <path
      d={d}
      fill={fill ?? 'none'}
      {...(stroke === null
        ? {}
        : {
            stroke: stroke.colour,
            strokeWidth: stroke.widthMm * 1.6,
            strokeLinejoin: stroke.join,
            strokeMiterlimit: MITER_LIMIT,
            ...(stroke.dash === null ? {} : { strokeDasharray: stroke.dash.join(' ') }),
          })}
    />
  );
}
