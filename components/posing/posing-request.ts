import type { PoseHandle } from '@/lib/rough/posing';
import type { Joints, Position, RoughSpecification } from '@/lib/rough/specification';
import type { SeenPose } from '@/lib/rough';

/** What is asked about somebody of a picture who is posed by hand. */
export type PosingWork = { readonly specification: RoughSpecification; readonly index: number } & (
  | { readonly kind: 'see' }
  /** A handle is brought to a point of the picture (shares of it), so many units of the body nearer. */
  | {
      readonly kind: 'move';
      readonly handle: PoseHandle;
      readonly to: readonly [number, number];
      readonly nearer: number;
    }
  /** Where everybody stands once somebody has these changes. */
  | { readonly kind: 'settle'; readonly handle: PoseHandle; readonly joints: Joints | undefined }
);
export type PosingTask = PosingWork & { readonly id: number };

/** How somebody is posed, and where their joints are seen. */
export interface PosedFigure {
  readonly joints: Joints;
  /** A joint or the length of a limb ended the movement. */
  readonly isLimited: boolean;
  readonly seen: SeenPose;
}

/** Null for who has no joints to hold. */
export type PosingAnswer = { readonly id: number } & (
  | { readonly kind: 'posed'; readonly figure: PosedFigure | null }
  | { readonly kind: 'settled'; readonly places: readonly (Position | null)[] }
);
