import type { Balloon } from '@/lib/contracts/balloons';

/** What each part of a balloon's inspector gets. */
export interface BalloonFieldsProps {
  /** As it is seen in the language that is shown. */
  readonly balloon: Balloon;
  /** Changes of one step, one after another, are undone together. */
  readonly onChange: (part: Partial<Balloon>, step: string) => void;
}
