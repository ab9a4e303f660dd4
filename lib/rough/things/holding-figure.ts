import type { P3 } from '../geometry/geometry';
import type { Material } from '../pen/paint';

/** A hand in the figure's space: wrist, axes (fingers, thumb, out of the palm), length. Body units (0.1 m), y down. */
export interface HoldingHand {
  readonly o: P3;
  readonly x: P3;
  readonly y: P3;
  readonly z: P3;
  readonly len: number;
}

/** What a figure being built must offer to carry a thing (anatomy's build does). */
export interface HoldingFigure {
  readonly hands: Readonly<Record<string, HoldingHand | undefined>>;
  mat(material: Material): number;
  mesh(name: string, vertices: P3[], faces: number[][], material: number, options?: MeshOptions): number;
  fold(part: number, points: P3[], weight?: number, start?: number, end?: number): void;
}

/** Where a thing sits: local point `pivot` falls on `at`; the images of its axes; body units per metre. */
export interface HeldFrame {
  readonly at: P3;
  readonly pivot: P3;
  readonly x: P3;
  readonly y: P3;
  readonly z: P3;
  readonly scale: number;
}

/** Choices of the figure's `mesh`. */
export interface MeshOptions {
  /** Its border is always inked. */
  readonly edge?: boolean;
  /** Rounded: light runs over its faces. */
  readonly smooth?: boolean;
  /** Casts and takes no shadow. */
  readonly plain?: boolean;
}
