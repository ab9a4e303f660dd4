'use client';

import { useEffect, useRef, useState } from 'react';
import type { PageBox } from '@/lib/domain/layout/page-point';
import type { PictureInkOptions } from '@/lib/domain/page/picture-ink/ink-options';
import type { GreyPicture, PictureInk } from '@/lib/domain/page/picture-ink/picture-ink';
import { askPictureInk } from './ask-picture-ink';
import type { InkSketch } from './picture-ink-request';
import { readGrey, type PlacedPicture } from './read-grey';

interface Drawn {
  readonly ink: PictureInk;
  readonly sketch: InkSketch;
  /** What it was drawn with. */
  readonly options: PictureInkOptions;
}

export interface InkPreview {
  /** The latest ink that is there; null until the first is. */
  readonly drawn: Drawn | null;
  /** Whether ink with the options that hold now is still to come. */
  readonly isWorking: boolean;
  readonly hasFailed: boolean;
}

/** A hand on a slider rests this long before ink is drawn. */
const REST_MS = 150;

/** A picture as ink by some options, drawn beside the page's thread; while options change, the ink before stays. */
export function useInkPreview(picture: PlacedPicture, area: PageBox, options: PictureInkOptions): InkPreview {
  const [drawn, setDrawn] = useState<Drawn | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const grey = useRef<{ readonly address: string; readonly pixels: Promise<GreyPicture> } | null>(null);
  /** Ends with the ink that is being drawn: only the latest options wait for it. */
  const before = useRef<Promise<unknown>>(Promise.resolve());
  const { address } = picture;
  const source = useRef({ picture, area });
  useEffect(() => {
    source.current = { picture, area };
  });
  useEffect(() => {
    let isWanted = true;
    const draw = async (): Promise<void> => {
      const { current } = source;
      if (grey.current?.address !== address)
        grey.current = { address, pixels: readGrey(current.picture, current.area) };
      const pixels = await grey.current.pixels;
      await before.current;
      if (!isWanted) return;
      const asked = askPictureInk({ picture: pixels, options });
      before.current = asked.catch(() => null);
      const answer = await asked;
      if (!isWanted) return;
      setFailed(answer.kind === 'failed');
      if (answer.kind === 'drawn') setDrawn({ ink: answer.ink, sketch: answer.sketch, options });
    };
    const timer = setTimeout(() => {
      draw().catch(() => {
        grey.current = null;
        if (isWanted) setFailed(true);
      });
    }, REST_MS);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [address, options]);
  return { drawn, isWorking: !hasFailed && drawn?.options !== options, hasFailed };
}
