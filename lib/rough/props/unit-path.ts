/** Where a drawing's box of 100 x 100 units is in the picture, in drawing units. */
export interface BoxPlacement {
  readonly left: number;
  readonly top: number;
  /** Drawing units of one of the box's hundredths. */
  readonly unit: number;
  /** Left and right are swapped. */
  readonly isMirrored: boolean;
}

const COMMANDS = /([a-z])([^a-z]*)/gi;
const NUMBERS = /-?\d*\.?\d+/g;
/** For each command which of its numbers are across (x), down (y), lengths (r), or none of them (-). */
const AXES: Readonly<Record<string, string>> = {
  M: 'xy',
  L: 'xy',
  T: 'xy',
  Q: 'xyxy',
  S: 'xyxy',
  C: 'xyxyxy',
  H: 'x',
  V: 'y',
  A: 'rr--fxy',
  Z: '',
};

/**
 * SVG path data of a box of 100 x 100 units as path data of the picture. Numbers of arcs are apart from each other.
 * @throws RangeError when the path has a command that SVG has not.
 */
export function placePath(path: string, placement: BoxPlacement): string {
  return path.replace(COMMANDS, (_all, command: string, list: string) => {
    const axes = AXES[command.toUpperCase()];
    if (axes === undefined) throw new RangeError(`'${command}' is no command of a path.`);
    const isRelative = command !== command.toUpperCase();
    const numbers = (list.match(NUMBERS) ?? []).map((text, index) =>
      placeNumber(Number(text), axes[index % axes.length] ?? '-', isRelative, placement),
    );
    return command + numbers.join(' ');
  });
}

function placeNumber(
  value: number,
  axis: string,
  isRelative: boolean,
  { left, top, unit, isMirrored }: BoxPlacement,
): string {
  if (axis === '-') return String(value);
  if (axis === 'f') return String(isMirrored ? 1 - value : value);
  if (axis === 'r') return short(value * unit);
  if (axis === 'y') return short(isRelative ? value * unit : top + value * unit);
  if (isRelative) return short(isMirrored ? -value * unit : value * unit);
  return short(left + (isMirrored ? 100 - value : value) * unit);
}

/** As short as path data may be: two decimals at most. */
export function short(value: number): string {
  return String(Math.round(value * 100) / 100);
}
