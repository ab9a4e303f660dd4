import { THING_KINDS, type ThingKind } from '@/lib/domain/page/selection/page-items';
import type { DeskStage } from '../desk-store';

const PANELS: readonly ThingKind[] = ['panel'];

/** What can be selected at a stage. */
export function kindsAt(stage: DeskStage): readonly ThingKind[] {
  return stage === 'export' ? PANELS : THING_KINDS;
}
