'use client';

import { useState } from 'react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl';
import type { BookPanel, SavePage } from '@/lib/contracts/books';
import { expandedBox } from '@/lib/domain/export/sheets';
import { boxOf, type PageBox } from '@/lib/domain/layout/page-point';
import { drawingSide, type PanelShows } from '@/lib/domain/page/panels/panel-finish';
import { picturePlace } from '@/lib/domain/page/panels/picture-place';
import { DRAWN_LINES, USUAL_SCREEN } from '@/lib/domain/page/picture-ink/ink-options';
import type { GreyPicture } from '@/lib/domain/page/picture-ink/picture-ink';
import { askRoughWorker } from '../../rough/ask-rough-worker';
import type { RoughRequest } from '../../rough/rough-request';
import type { PanelRough } from '../rough-of';
import { askPictureInk } from './ask-picture-ink';
import { readLines } from './read-grey';
import { usePutInk } from './use-put-ink';

/** Of lines in Koma's drawings. */
const INK = { colour: '#17141a', light: 21 } as const;
const AROUND_MM = 0.5;

export interface InkedPanel {
  readonly pageId: string;
  readonly panel: SavePage['panels'][number];
  readonly stored: BookPanel | undefined;
  readonly number: number;
  readonly rough: PanelRough;
  readonly shows: PanelShows;
}

/**
 * Makes strokes of the lines that Koma drew in a panel, on a layer of the page, and no longer draws those lines below: they are
 * the maker's now, whatever becomes of the panel's picture.
 */
export function useInkByHand(of: InkedPanel): { readonly isWorking: boolean; readonly start: () => void } {
  const t = useTranslations('pictureInk');
  const put = usePutInk(of.pageId);
  const [isWorking, setWorking] = useState(false);
  const { panel, number, shows } = of;
  const convert = async (): Promise<void> => {
    const answer = await askPictureInk({ picture: await linesOf(of), options: DRAWN_LINES });
    if (answer.kind === 'failed') throw new Error('The lines could not be traced.');
    const { strokes, blacks } = answer.ink;
    if (strokes.length + blacks.length === 0) {
      toast(t('noLines'));
      return;
    }
    const colour = shows.kind === 'picture' ? panel.content.ink.colour : INK.colour;
    const isPut = put({
      panelId: panel.id,
      number,
      ink: answer.ink,
      colour,
      screen: USUAL_SCREEN,
      replaces: 'lines',
    });
    if (isPut) toast(t('inkByHandDone'));
  };
  return {
    isWorking,
    start: () => {
      setWorking(true);
      convert()
        .catch(() => toast.error(t('failed')))
        .finally(() => setWorking(false));
    },
  };
}

/** The lines that a panel shows, as dark as they cover what lies below them. */
async function linesOf({ panel, stored, rough, shows }: InkedPanel): Promise<GreyPicture> {
  const { specification, rect, view } = rough;
  const area = expandedBox(boxOf(panel.polygon), AROUND_MM);
  if (shows.kind !== 'drawing') {
    const place = picturePlace({ polygon: panel.polygon, picture: stored?.picture ?? null }, view);
    const ink = { edits: stored?.inkEdits ?? [], line: { ...panel.content.ink, colour: '#000000' } };
    return drawnLines({ specification, finish: 'lines', ink }, null, { place, area, inkLight: 0 });
  }
  const request: RoughRequest = { specification, finish: shows.finish, side: drawingSide(rect), cell: 0 };
  const below: RoughRequest = { ...request, hasLines: false };
  return drawnLines(request, below, { place: rect, area, inkLight: INK.light });
}

async function drawnLines(
  request: RoughRequest,
  below: RoughRequest | null,
  o: { readonly place: PageBox; readonly area: PageBox; readonly inkLight: number },
): Promise<GreyPicture> {
  const addresses = await Promise.all([request, below].map((one) => (one === null ? null : addressOf(one))));
  const [shown = null, under = null] = addresses;
  if (shown === null) throw new Error('The drawing is missing.');
  try {
    return await readLines(
      { address: shown, place: o.place },
      { ...o, below: under === null ? null : { address: under, place: o.place } },
    );
  } finally {
    for (const address of addresses) if (address !== null) URL.revokeObjectURL(address);
  }
}

async function addressOf(request: RoughRequest): Promise<string> {
  const answer = await askRoughWorker({ kind: 'draw', request });
  if (answer.kind !== 'drawn') throw new Error('The panel could not be drawn.');
  return URL.createObjectURL(new Blob([answer.svg], { type: 'image/svg+xml' }));
}
