import { RoughPicture } from '../draw/rough-picture';

interface Panel {
  readonly words: string;
  readonly seed: number;
  /** Left, top, width and height in hundredths of the page. */
  readonly box: readonly [number, number, number, number];
}

const PAGE_WIDTH = 500;
const PAGE_HEIGHT = 700;
const PANELS: readonly Panel[] = [
  { words: 'no humans, scenery, cityscape, night', seed: 3, box: [6, 5, 50, 26] },
  { words: '1girl, solo, long hair, twintails, blazer, smile, waving', seed: 11, box: [59, 5, 35, 42] },
  { words: '1boy, solo, spiked hair, hoodie, surprised, open mouth', seed: 5, box: [6, 33.5, 50, 13.5] },
  { words: '1girl, solo, long hair, twintails, blazer, angry, portrait', seed: 23, box: [6, 49.5, 32, 24] },
  { words: '1boy, solo, spiked hair, hoodie, blush, train station', seed: 5, box: [41, 49.5, 53, 24] },
  { words: 'no humans, scenery, rain, street', seed: 8, box: [6, 76, 88, 19] },
];

/** A page in the name: what the studio makes of words before anything is drawn. */
export function RoughPage({ label }: { readonly label: string }) {
  return (
    <div
      role="img"
      aria-label={label}
      className="relative bg-paper shadow-page"
      style={{ aspectRatio: `${PAGE_WIDTH} / ${PAGE_HEIGHT}`, width: 'min(100cqw, 71.4cqh)' }}
    >
      {PANELS.map(({ words, seed, box: [left, top, width, height] }) => (
        <div
          key={`${left} ${top}`}
          className="absolute overflow-hidden border-2 border-[#16130f]"
          style={{ left: `${left}%`, top: `${top}%`, width: `${width}%`, height: `${height}%` }}
        >
          <RoughPicture
            text={words}
            seed={seed}
            widthPx={Math.round(width * PAGE_WIDTH * 0.01)}
            heightPx={Math.round(height * PAGE_HEIGHT * 0.01)}
            label=""
            className="size-full"
          />
        </div>
      ))}
    </div>
  );
}
