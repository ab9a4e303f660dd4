/** How a line is said: decides its balloon. */
export const LINE_KINDS = ['speech', 'thought', 'shout', 'whisper', 'narration', 'radio', 'sfx'] as const;
export type LineKind = (typeof LINE_KINDS)[number];

/** Where and when a scene is, as its heading says it. */
export interface SceneHeading {
  /** Null where the heading doesn't say, or names both sides. */
  readonly side: 'inside' | 'outside' | null;
  readonly place: string;
  /** Time and weather in the writer's words, empty where there is none. */
  readonly when: string;
  /** As it is written between `#`; left out where there is none. */
  readonly number?: string;
}

/** Who says something, how, and what. */
export interface SpokenLine {
  readonly speaker: string;
  readonly say: LineKind;
  /** With the marks of balloons (`lib/lettering/markup.ts`), without notes; `\n` between its lines. */
  readonly text: string;
  /** The speaker is not in the picture: (O.S.), (OP), (off). */
  readonly isOff?: true;
  /** Said at the same time as the line before it. */
  readonly isDual?: true;
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
  | ({ readonly kind: 'line' } & SpokenLine)
  /** Notes, synopses, transitions, whatever else Fountain has: kept as it is. */
  | { readonly kind: 'other' }
);
export type BlockOf<Kind extends ScriptBlock['kind']> = Extract<ScriptBlock, { kind: Kind }>;
