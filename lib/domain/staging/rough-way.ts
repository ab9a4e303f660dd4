import type { Capabilities } from '@/lib/contracts/models';
import { CONTROL_KINDS, controlKindOf, type ControlKind } from '@/lib/rough/vocabulary';

/** By what a model follows a rough. */
export type RoughWay =
  /** Its own input for lines, fainter the freer; known people's colours to start from besides. */
  | { readonly kind: 'lines' }
  /** A ControlNet, weaker the freer. */
  | { readonly kind: 'control'; readonly name: string; readonly map: ControlKind }
  /** It starts from the coloured rough, and may change more the freer. */
  | { readonly kind: 'picture' }
  | { readonly kind: 'none' };

/** The closest way that a model has. */
export function roughWay({
  rough,
  controls,
  controlKinds = {},
  imageToImage,
}: Pick<Capabilities, 'rough' | 'imageToImage'> & {
  readonly controls: readonly string[];
  readonly controlKinds?: Readonly<Record<string, string>> | undefined;
}): RoughWay {
  if (rough) return { kind: 'lines' };
  for (const map of CONTROL_KINDS) {
    const name = controls.find((one) => controlKindOf(one, controlKinds[one]) === map);
    if (name !== undefined) return { kind: 'control', name, map };
  }
  return imageToImage ? { kind: 'picture' } : { kind: 'none' };
}

/** How much of the lines' black is left where the rough is followed as freely as can be. */
const FAINTEST = 0.25;
/** How much may change of a picture that is followed exactly. */
const LEAST_CHANGE = 0.35;
/** The same where lines are followed besides: forms are held by them, so only colours are. */
const LEAST_CHANGE_UNDER_LINES = 0.5;

/** The share of the lines' black for a model with an input for them. */
export function lineStrength(follow: number): number {
  return FAINTEST + (1 - FAINTEST) * follow;
}

/** The image-to-image strength (0 nothing may change, 1 all) for a model that starts from the coloured rough. */
export function changeStrength(follow: number): number {
  return 1 - (1 - LEAST_CHANGE) * follow;
}

/** The image-to-image strength for a model that takes the rough's lines and starts from its colours. */
export function changeUnderLines(follow: number): number {
  return 1 - (1 - LEAST_CHANGE_UNDER_LINES) * follow;
}
