import type { Capabilities } from '@/lib/contracts/models';

/** By what a model follows a rough. */
export type RoughWay =
  /** Its own input for lines, fainter the freer; known people's colours to start from besides. */
  | { readonly kind: 'lines' }
  /** A ControlNet, weaker the freer. */
  | { readonly kind: 'control'; readonly name: string; readonly map: 'lines' | 'pose' }
  /** It starts from the coloured rough, and may change more the freer. */
  | { readonly kind: 'picture' }
  | { readonly kind: 'none' };

const LINE_CONTROLS = ['lineart', 'scribble', 'softedge', 'canny'];

/** The closest way that a model has. */
export function roughWay({
  rough,
  controls,
  imageToImage,
}: Pick<Capabilities, 'rough' | 'imageToImage'> & { readonly controls: readonly string[] }): RoughWay {
  if (rough) return { kind: 'lines' };
  const named = (word: string): string | undefined => controls.find((name) => name.toLowerCase().includes(word));
  const lines = LINE_CONTROLS.map(named).find((name) => name !== undefined);
  if (lines !== undefined) return { kind: 'control', name: lines, map: 'lines' };
  const pose = named('pose');
  if (pose !== undefined) return { kind: 'control', name: pose, map: 'pose' };
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
