import type { LetteringMarkKind } from '@/lib/contracts/lettering-orders';

/** What a form of lettering orders holds, as it is typed. */
export interface MarkFields {
  readonly part: string;
  readonly reading: string;
  readonly look: 'dots' | 'stress';
  /** Empty as usual. */
  readonly face: string;
  readonly sizeMm: string;
  readonly x: string;
  readonly y: string;
  readonly note: string;
}

/** The mark that the fields say, to be parsed by `letteringMarkSchema`: what is missing makes it invalid. */
export function markOf(kind: LetteringMarkKind, fields: MarkFields): unknown {
  switch (kind) {
    case 'emphasis':
      return { kind, part: fields.part, look: fields.look };
    case 'upright':
      return { kind, part: fields.part };
    case 'ruby':
      return { kind, part: fields.part, reading: fields.reading };
    case 'break':
      return { kind, after: fields.part };
    case 'size':
      return { kind, sizeMm: numberOf(fields.sizeMm) };
    case 'font':
      return { kind, face: fields.face === '' ? null : fields.face };
    case 'move':
      return { kind, to: { x: numberOf(fields.x), y: numberOf(fields.y) } };
    default:
      return kind satisfies never;
  }
}

/** Null, which no mark takes, for an empty field. */
function numberOf(text: string): number | null {
  return text.trim() === '' ? null : Number(text);
}
