import type { Balloon } from '@/lib/contracts/balloons';
import type { Language } from '@/lib/contracts/languages';
import type { Lettering } from '@/lib/lettering';
import { balloonIn } from '../../lines/balloon-in-language';
import { balloonLetters } from '../balloons/balloon-letters';
import { linkedGroups, type BalloonGroup } from '../balloons/balloon-links';
import { letterMarks, shapeMark, type Mark } from '../balloons/balloon-marks';
import { balloonOutline } from '../balloons/balloon-outline';
import { groupOutline } from '../balloons/balloon-group-outline';
import { rotatePath } from '../balloons/rotate-path';

/** What is painted for one balloon, or for several that share an outline. */
export interface LetteredPiece {
  /** Of its balloons, the first in reading order first. */
  readonly ids: readonly string[];
  /** Its middle on the page. */
  readonly at: { readonly x: number; readonly y: number };
  /** Clockwise about the middle. */
  readonly turnDeg: number;
  /** In painting order. */
  readonly marks: readonly Mark[];
}

export interface LettersToPaint {
  /** Of one layer, as they are stored, in reading order. */
  readonly balloons: readonly Balloon[];
  /** Null until typefaces are open: outlines alone. */
  readonly lettering: Lettering | null;
  /** Whose words are shown; null and `main` are the book's own. */
  readonly language: Language | null;
  /** The language that the book is written in. */
  readonly main: Language;
}

interface KnownPiece {
  readonly members: readonly Balloon[];
  readonly lettering: Lettering | null;
  readonly language: Language | null;
  readonly piece: LetteredPiece;
}
const knownPieces = new WeakMap<Balloon, KnownPiece>();

/**
 * Everything that a layer of letters paints: the one list that the browser, pictures and PDF draw. Pieces of balloons that
 * did not change are the same objects as before.
 */
export function pageLetters({ balloons, lettering, language, main }: LettersToPaint): LetteredPiece[] {
  return linkedGroups(balloons).map((group) => {
    const members = group.members.map(({ balloon }) => balloon);
    const [first] = members;
    const known = first && knownPieces.get(first);
    const isSame =
      known !== undefined &&
      known.lettering === lettering &&
      known.language === language &&
      known.members.length === members.length &&
      known.members.every((one, index) => one === members[index]);
    if (isSame) return known.piece;
    const piece = paintGroup(group, { lettering, language, main });
    if (first) knownPieces.set(first, { members, lettering, language, piece });
    return piece;
  });
}

type PaintContext = Omit<LettersToPaint, 'balloons'>;

function paintGroup({ members }: BalloonGroup, o: PaintContext): LetteredPiece {
  const seen = members.map(({ balloon, link }) => ({ balloon: balloonIn(balloon, o.language, o.main), link }));
  const [first, ...others] = seen;
  if (!first) return { ids: [], at: { x: 0, y: 0 }, turnDeg: 0, marks: [] };
  const { at, turnDeg } = first.balloon;
  const ids = members.map(({ balloon }) => balloon.id);
  if (others.length === 0) {
    const { rings, apart } = balloonOutline(first.balloon);
    const marks = [...shapeMark(first.balloon, [...apart, ...rings]), ...lettersOf(first.balloon, o)];
    return { ids, at, turnDeg, marks };
  }
  const marks = [
    ...shapeMark(first.balloon, groupOutline(seen, at)),
    ...seen.flatMap(({ balloon }) =>
      lettersOf(balloon, o).map((mark) => ({
        ...mark,
        d: rotatePath(mark.d, { turnDeg: balloon.turnDeg, by: [balloon.at.x - at.x, balloon.at.y - at.y] }),
      })),
    ),
  ];
  return { ids, at, turnDeg: 0, marks };
}

function lettersOf(balloon: Balloon, { lettering, language, main }: PaintContext): Mark[] {
  if (lettering === null) return [];
  const letters = balloonLetters({ balloon, lettering, language: language ?? main });
  return letters === null || letters.d === '' ? [] : letterMarks(balloon, letters.d);
}
