/** Every effect that a panel can carry: its tag (with underscores) and its name in people's words. */
export const EFFECT_WORDS = [
  // lines
  { tag: 'emphasis_lines', name: 'focus lines' },
  { tag: 'motion_lines', name: 'speed lines' },
  { tag: 'motion_arcs', name: 'arcs of a swing' },
  { tag: 'gloom_lines', name: 'gloom' },
  { tag: 'shock_lines', name: 'shock lines' },
  { tag: 'impact', name: 'impact' },
  { tag: 'flash', name: 'spiked flash' },
  { tag: 'black_flash', name: 'flash out of black' },
  { tag: 'electricity', name: 'electricity' },
  { tag: 'shadow_hatching', name: 'hatched shadow' },
  // clouds and things in the air
  { tag: 'explosion', name: 'explosion' },
  { tag: 'dust', name: 'cloud of dust' },
  { tag: 'smoke', name: 'dark smoke' },
  { tag: 'steam', name: 'steam' },
  { tag: 'sparkle', name: 'sparkles' },
  { tag: 'flowers', name: 'flowers' },
  { tag: 'bubbles', name: 'bubbles' },
  { tag: 'petals', name: 'falling petals' },
  { tag: 'feathers', name: 'falling feathers' },
  { tag: 'confetti', name: 'confetti' },
  { tag: 'rain', name: 'rain' },
  { tag: 'snow', name: 'snow' },
  { tag: 'embers', name: 'embers' },
  // tones
  { tag: 'tone_gradient', name: 'shaded top' },
  { tag: 'tone_ground', name: 'shaded bottom' },
  { tag: 'black_ground', name: 'solid black' },
  { tag: 'bloom', name: 'soft light' },
  { tag: 'light_rays', name: 'rays of light' },
  { tag: 'silhouette', name: 'silhouettes' },
  // marks beside a head
  { tag: 'heart', name: 'hearts' },
  { tag: 'sweat_drop', name: 'drops of sweat' },
  { tag: 'anger_vein', name: 'anger mark' },
  { tag: 'music_note', name: 'musical notes' },
  { tag: 'zzz', name: 'sleep' },
  { tag: 'light_bulb', name: 'idea' },
  { tag: 'question_mark', name: 'question mark' },
  { tag: 'exclamation_mark', name: 'exclamation mark' },
  { tag: 'flying_tears', name: 'flying tears' },
  { tag: 'spiral', name: 'dizziness' },
  { tag: 'blush_lines', name: 'blush' },
  { tag: 'sigh', name: 'sigh' },
] as const;

export type EffectTag = (typeof EFFECT_WORDS)[number]['tag'];

/** The tags alone, in the order of the list. */
export const EFFECT_TAGS: readonly EffectTag[] = EFFECT_WORDS.map(({ tag }) => tag);
