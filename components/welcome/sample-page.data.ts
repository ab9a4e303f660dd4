/** One panel of the sample page: its words, its seed, its size for the model, and where it stands on the page. */
export interface SamplePanel {
  readonly prompt: string;
  readonly seed: number;
  readonly widthPx: number;
  readonly heightPx: number;
  /** Left, top and width in units of the page. */
  readonly at: readonly [number, number, number];
}

export const SAMPLE_PAGE = { width: 500, height: 711 } as const;

const AYA = '1girl, solo, long hair, silver hair, red eyes, swept bangs, school uniform, black blazer';
const REN = '1boy, solo, spiked hair, black hair, brown eyes, swept bangs, hoodie, grey hoodie';

/** In reading order, right to left. */
export const SAMPLE_PANELS: readonly SamplePanel[] = [
  { prompt: 'no humans, scenery, cityscape, rain, manga', seed: 5, widthPx: 288, heightPx: 128, at: [24, 24, 452] },
  {
    prompt: `${AYA}, rain, holding umbrella, sad, upper body, manga`,
    seed: 34,
    widthPx: 224,
    heightPx: 160,
    at: [218, 235, 258],
  },
  {
    prompt: `${REN}, surprised, open mouth, train station, portrait, arms at sides, manga`,
    seed: 8,
    widthPx: 192,
    heightPx: 192,
    at: [24, 235, 184],
  },
  {
    prompt: `${AYA}, embarrassed, blush, looking to the side, train station, portrait, arms at sides, manga`,
    seed: 31,
    widthPx: 160,
    heightPx: 224,
    at: [292, 429, 184],
  },
  {
    prompt: `${AYA}, smile, closed eyes, cherry blossoms, upper body, arms at sides, manga`,
    seed: 33,
    widthPx: 192,
    heightPx: 192,
    at: [24, 429, 258],
  },
];
