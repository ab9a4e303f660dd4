'use client';

import { memo } from 'react';
import type { Balloon } from '@/lib/contracts/balloons';
import { withOriginals } from '@/lib/domain/lines/with-originals';
import { MITER_LIMIT, type Mark } from '@/lib/domain/page/balloons/balloon-marks';
import { pageLetters, type LetteredPiece } from '@/lib/domain/page/svg/page-letters';
import { PENCIL } from './pencil';
import { useDeskFacts } from './desk-context';

/** Words of a page that is only planned, and words that wait for a translation; dark enough to read. */
const PENCIL_WORDS = '#1d6ba8';

/** Balloons of one of a page's layers with their letters, in pencil while the page is only planned. */
export function BalloonLayer({
  balloons,
  language,
  isPlanned,
}: {
  /** Of one layer, as they are stored, in reading order. */
  readonly balloons: readonly Balloon[];
  /** Whose words are shown; null is the book's own. */
  readonly language: string | null;
  readonly isPlanned: boolean;
}) {
  const { lettering, book } = useDeskFacts();
  const [main] = book.languages;
  // Pieces whose balloons did not change are the same as before, so that dragging one draws one.
  const shown = withOriginals(balloons, { language, main: main ?? 'en', colour: PENCIL_WORDS });
  const pieces = pageLetters({ balloons: shown, lettering, language, main: main ?? 'en' });
  return <LetterPieces pieces={pieces} isPlanned={isPlanned} />;
}

/** What letters paint, as it is. */
export function LetterPieces({
  pieces,
  isPlanned,
}: {
  readonly pieces: readonly LetteredPiece[];
  readonly isPlanned: boolean;
}) {
  return pieces.map((piece) => <Piece key={piece.ids[0]} piece={piece} isPlanned={isPlanned} />);
}

const Piece = memo(function Piece({
  piece: { at, turnDeg, marks },
  isPlanned,
}: {
  readonly piece: LetteredPiece;
  readonly isPlanned: boolean;
}) {
  return (
    <g
      transform={`translate(${at.x} ${at.y})${turnDeg === 0 ? '' : ` rotate(${turnDeg})`}`}
      pointerEvents="none"
      aria-hidden
    >
      {marks.map((mark, index) => (
        <MarkPath key={`${mark.role}${index}`} mark={isPlanned ? inPencil(mark) : mark} />
      ))}
    </g>
  );
});

function MarkPath({ mark: { d, fill, stroke } }: { readonly mark: Mark }) {
  if (stroke === null) return <path d={d} fill={fill ?? 'none'} />;
  return (
    <path
      d={d}
      fill={fill ?? 'none'}
      stroke={stroke.colour}
      strokeWidth={stroke.widthMm}
      strokeLinejoin={stroke.join}
      strokeMiterlimit={MITER_LIMIT}
      {...(stroke.dash === null ? {} : { strokeDasharray: stroke.dash.join(' ') })}
    />
  );
}

function inPencil(mark: Mark): Mark {
  const { role, stroke } = mark;
  if (role === 'letters') return { ...mark, fill: PENCIL_WORDS };
  if (role === 'shape') return { ...mark, fill: '#ffffff', stroke: stroke && { ...stroke, colour: PENCIL } };
  return { ...mark, fill: '#ffffff', stroke: stroke && { ...stroke, colour: '#ffffff' } };
}
