import { preprocessorSchema, type Preprocessor } from '@/lib/contracts/controls';
import { controlKindOf } from '@/lib/rough/vocabulary';

/** What makes a photo or a drawing the map that a ControlNet's name says it wants; null where only a network could. */
export function suggestPreprocessor(name: string): Preprocessor | null {
  const kind = /canny/i.test(name) ? 'canny' : KINDS[controlKindOf(name) ?? 'depth'];
  return kind === null ? null : preprocessorSchema.parse({ kind });
}

const KINDS = {
  lineart: 'lineart',
  softedge: 'softedge',
  scribble: 'scribble',
  colour: 'blur',
  depth: null,
  normal: null,
  dwpose: null,
  pose: null,
  segmentation: null,
} as const;
