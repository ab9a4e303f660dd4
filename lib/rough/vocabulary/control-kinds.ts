/** The pictures that hold a model to a panel's geometry, the closest first; a ControlNet takes one of them. */
export const CONTROL_KINDS = [
  'lineart',
  'softedge',
  'scribble',
  'depth',
  'normal',
  'dwpose',
  'pose',
  'segmentation',
  'colour',
] as const;
export type ControlKind = (typeof CONTROL_KINDS)[number];

/** Words that the makers of ControlNets name them by; the first that fits counts. Outlines of Canny are thin lines too. */
const WORDS: readonly (readonly [RegExp, ControlKind])[] = [
  [/dw.?(open.?)?pose|whole.?body|pose.?(full|hand|face)/, 'dwpose'],
  [/pose/, 'pose'],
  [/line.?art|canny|mlsd/, 'lineart'],
  [/scribble|sketch/, 'scribble'],
  [/soft.?edge|pidi|(^|[^a-z])hed([^a-z]|$)/, 'softedge'],
  [/depth|midas/, 'depth'],
  [/normal/, 'normal'],
  [/(^|[^a-z])seg/, 'segmentation'],
  [/tile|colou?r/, 'colour'],
];

/**
 * The picture that a ControlNet wants: what the model's card says, else by the name of its folder; null where neither
 * tells.
 */
export function controlKindOf(name: string, fromCard?: string): ControlKind | null {
  const said = CONTROL_KINDS.find((kind) => kind === fromCard);
  return said ?? WORDS.find(([word]) => word.test(name.toLowerCase()))?.[1] ?? null;
}
