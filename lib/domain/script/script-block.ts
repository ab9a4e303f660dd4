/** How a line is said: decides its balloon. */
export const LINE_KINDS = ['speech', 'thought', 'shout', 'whisper', 'narration', 'radio', 'sfx'] as const;
export type LineKind = (typeof LINE_KINDS)[number];

/** Where and when a scene is, as its heading says it. */
export interface SceneHeading {
  /** Null where the heading doesn't say. */
  readonly side: 'inside' | 'outside' | null;
  readonly place: string;
  /** Time and weather in the writer's words, empty where there is none. */
  readonly when: string;
}

/**
 * A piece of a script. `raw` is its text with the empty lines behind it, so a script is its blocks' texts one after
 * another, whatever they hold.
 */
export type ScriptBlock = { readonly raw: string } & (
  | { readonly kind: 'title'; readonly entries: readonly { readonly key: string; readonly value: string }[] }
  | { readonly kind: 'chapter'; readonly title: string }
  | { readonly kind: 'page'; readonly label: string; readonly notes: readonly string[] }
  | { readonly kind: 'panel'; readonly label: string; readonly notes: readonly string[] }
  | ({ readonly kind: 'scene' } & SceneHeading)
  | { readonly kind: 'action'; readonly text: string }
  | { readonly kind: 'line'; readonly speaker: string; readonly say: LineKind; readonly text: string }
  /** Notes, synopses, transitions, whatever else Fountain has: kept as it is. */
  | { readonly kind: 'other' }
);
export type BlockOf<Kind extends ScriptBlock['kind']> = Extract<ScriptBlock, { kind: Kind }>;
