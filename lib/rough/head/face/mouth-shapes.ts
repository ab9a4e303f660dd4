/** Mouths in (u, v), by half the mouth's width: u to the viewer's right, v down. */
export type MouthName =
  | 'line'
  | 'closed'
  | 'firm'
  | 'small'
  | 'smile'
  | 'smirk'
  | 'frown'
  | 'sad'
  | 'wavy'
  | 'wobble'
  | 'nervous'
  | 'crooked'
  | 'cat'
  | 'pout'
  | 'ajar'
  | 'o'
  | 'laugh'
  | 'delight'
  | 'grin'
  | 'shout'
  | 'sob'
  | 'yawn'
  | 'tremble'
  | 'disgust'
  | 'tongue'
  | 'teeth';
type Point = readonly [number, number];
export interface Mouth {
  /** A closed outline of a hollow, or an open line. */
  readonly points: readonly Point[];
  readonly isOpen?: boolean;
  /** v of the lower edge of the upper teeth; absent: none. */
  readonly teeth?: number;
  /** Teeth fill it, closed on each other. */
  readonly isClenched?: boolean;
  readonly hasTongue?: boolean;
  /** Further short lines: corners, a dimple. */
  readonly extra?: readonly (readonly Point[])[];
  /** v of the shadow under the lower lip. */
  readonly lip?: number;
  readonly weight?: number;
}

// prettier-ignore
export const MOUTHS: Readonly<Record<MouthName, Mouth>> = {
  line: { points: [[-0.72, 0], [-0.25, 0.06], [0.2, 0.04], [0.7, -0.03]], lip: 0.38 },
  closed: { points: [[-0.6, 0.02], [-0.2, 0.02], [0.2, 0.02], [0.6, 0.01]], lip: 0.36, weight: 1.05 },
  firm: { points: [[-0.8, 0.06], [-0.2, -0.04], [0.3, -0.04], [0.82, 0.08]], lip: 0.36, weight: 1.1 },
  small: { points: [[-0.34, 0.06], [0, 0.0], [0.34, 0.05]], lip: 0.32 },
  smile: {
    points: [[-1, -0.2], [-0.5, 0.12], [0.05, 0.2], [0.55, 0.1], [1, -0.22]],
    extra: [[[-1.12, -0.3], [-0.98, -0.16]], [[1.12, -0.32], [0.98, -0.18]]], lip: 0.5,
  },
  smirk: { points: [[-0.9, 0.1], [-0.2, 0.14], [0.5, -0.02], [1.05, -0.34]], extra: [[[1.2, -0.5], [1.06, -0.3], [1.1, -0.16]]], lip: 0.42, weight: 1.1 },
  frown: { points: [[-0.78, 0.2], [-0.3, 0], [0.25, -0.01], [0.78, 0.2]], lip: 0.4, weight: 1.1 },
  sad: { points: [[-0.62, 0.22], [-0.28, 0.02], [0.1, 0.0], [0.36, 0.06], [0.64, 0.24]], lip: 0.42 },
  wavy: { points: [[-0.95, 0.06], [-0.6, -0.1], [-0.28, 0.1], [0.05, -0.08], [0.36, 0.1], [0.66, -0.08], [0.95, 0.06]] },
  wobble: {
    points: [[-0.8, -0.1], [-0.4, -0.02], [0, -0.14], [0.4, -0.02], [0.8, -0.1], [0.62, 0.3], [0.2, 0.24], [-0.2, 0.36], [-0.62, 0.24]],
    isOpen: true, hasTongue: true,
  },
  nervous: {
    points: [[-1.15, -0.26], [-0.5, -0.08], [0, -0.1], [0.5, -0.08], [1.15, -0.26], [0.85, 0.2], [0.3, 0.24], [-0.3, 0.22], [-0.85, 0.2]],
    isOpen: true, isClenched: true,
  },
  crooked: { points: [[-0.66, 0.12], [-0.3, -0.06], [0.06, 0.1], [0.34, 0.04], [0.7, -0.16]], weight: 1.05 },
  cat: {
    points: [[-0.98, -0.16], [-0.72, 0.16], [-0.36, 0.2], [0, -0.06], [0.36, 0.2], [0.72, 0.16], [0.98, -0.16]],
    extra: [[[-1.1, -0.26], [-0.96, -0.12]], [[1.1, -0.26], [0.96, -0.12]]], weight: 1.1,
  },
  pout: { points: [[-0.32, 0.12], [-0.12, -0.06], [0.14, -0.06], [0.34, 0.12]], extra: [[[-0.18, 0.3], [0.02, 0.36], [0.2, 0.3]]], weight: 1.2 },
  ajar: { points: [[-0.6, -0.06], [0, -0.14], [0.6, -0.06], [0.44, 0.36], [0, 0.5], [-0.44, 0.36]], isOpen: true, teeth: -0.02, hasTongue: true },
  o: { points: [[0, -0.35], [0.42, -0.12], [0.46, 0.4], [0, 0.72], [-0.46, 0.4], [-0.42, -0.12]], isOpen: true, hasTongue: true },
  laugh: {
    points: [[-1.15, -0.3], [-0.55, -0.2], [0, -0.16], [0.55, -0.2], [1.15, -0.3], [0.92, 0.42], [0.4, 0.95], [0, 1.05], [-0.4, 0.95], [-0.92, 0.42]],
    isOpen: true, teeth: 0.1, hasTongue: true,
  },
  delight: {
    points: [[-0.92, -0.26], [-0.45, -0.18], [0, -0.14], [0.45, -0.18], [0.92, -0.26], [0.76, 0.36], [0.34, 0.78], [0, 0.84], [-0.34, 0.78], [-0.76, 0.36]],
    isOpen: true, teeth: 0.06, hasTongue: true,
  },
  grin: {
    points: [[-1.3, -0.36], [-0.6, -0.12], [0, -0.06], [0.6, -0.12], [1.3, -0.36], [1.05, 0.2], [0.5, 0.46], [0, 0.52], [-0.5, 0.46], [-1.05, 0.2]],
    isOpen: true, isClenched: true, extra: [[[-1.42, -0.46], [-1.26, -0.3]], [[1.42, -0.46], [1.26, -0.3]]],
  },
  shout: {
    points: [[-0.95, -0.3], [-0.4, -0.5], [0.05, -0.44], [0.5, -0.52], [1, -0.3], [1, 0.3], [0.7, 0.86], [0.1, 1.02], [-0.6, 0.86], [-0.98, 0.3]],
    isOpen: true, teeth: -0.12, hasTongue: true,
  },
  sob: {
    points: [[-0.9, 0.16], [-0.4, -0.26], [0, -0.3], [0.4, -0.26], [0.9, 0.16], [0.72, 0.7], [0.25, 0.6], [-0.25, 0.6], [-0.72, 0.7]],
    isOpen: true, teeth: -0.04, hasTongue: true,
  },
  yawn: { points: [[0, -0.62], [0.5, -0.42], [0.66, 0.2], [0.46, 0.95], [0, 1.2], [-0.46, 0.95], [-0.66, 0.2], [-0.5, -0.42]], isOpen: true, hasTongue: true, teeth: -0.36 },
  tremble: {
    points: [[-1, 0.12], [-0.6, -0.16], [-0.2, -0.02], [0.2, -0.16], [0.6, -0.04], [1, 0.1], [0.7, 0.42], [0.3, 0.3], [-0.1, 0.42], [-0.6, 0.36]],
    isOpen: true, isClenched: true,
  },
  disgust: {
    points: [[-0.95, 0.36], [-0.5, -0.02], [0, -0.12], [0.5, -0.24], [0.95, -0.16], [0.72, 0.2], [0.2, 0.24], [-0.3, 0.3], [-0.7, 0.5]],
    isOpen: true, isClenched: true,
  },
  tongue: {
    points: [[-0.95, -0.18], [-0.45, 0.04], [0, 0.08], [0.45, 0.04], [0.95, -0.18]],
    extra: [[[-1.06, -0.28], [-0.93, -0.12]], [[1.06, -0.28], [0.93, -0.12]]],
  },
  teeth: {
    points: [[-1, 0.06], [-0.5, -0.28], [0, -0.2], [0.5, -0.28], [1, 0.06], [0.85, 0.46], [0.3, 0.36], [-0.3, 0.36], [-0.85, 0.46]],
    isOpen: true, isClenched: true, weight: 1.2,
  },
};
