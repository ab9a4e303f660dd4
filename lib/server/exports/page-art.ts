import type { Book, BookPage, BookPanel, PrintStage } from '@/lib/contracts/books';
import { panelShows } from '@/lib/domain/page/panels/panel-finish';
import { panelRough, type Company } from '@/lib/domain/page/panels/panel-rough';
import { panelView } from '@/lib/domain/page/panels/panel-view';
import type { PanelArt } from '@/lib/domain/page/svg/page-svg';
import { picturePlace } from '@/lib/domain/page/panels/picture-place';
import { decodePicture, encodeJpeg, resizePicture } from '@/pipeline/image';
import type { PeopleStates } from '@/lib/domain/page/panels/story-states';
import { readBlob } from '../storage/studio-blobs';

/**
 * What each panel of a page shows in print: its picture at the resolution of the paper, or Koma's own drawing.
 * @param o.pxPerMm of the paper
 * @throws AppError `storage-unreachable`
 */
export async function pageArt(
  page: BookPage,
  o: {
    company: Company;
    book: Pick<Book, 'model' | 'finish'>;
    stage: PrintStage;
    pxPerMm: number;
    states: PeopleStates;
  },
): Promise<Map<string, PanelArt>> {
  const art = new Map<string, PanelArt>();
  for (const panel of page.panels) {
    const view = panelView(panel.polygon, o.book.model?.buckets ?? []);
    const balloons = page.balloons.filter(({ panelId }) => panelId === panel.id);
    const { content, polygon } = panel;
    const specification = panelRough({ content, polygon, view, company: o.company, balloons, states: o.states });
    const place = picturePlace(panel, view);
    const widthPx = Math.max(1, Math.round((place.right - place.left) * o.pxPerMm));
    const shows = panelShows({ ...content, hasPicture: panel.picture !== null, isPlanned: o.stage === 'name' }, o.book);
    const picture =
      shows.kind === 'picture' && panel.picture !== null ? await dataAddress(panel.picture.sha256, widthPx) : null;
    const ink = inkOf(panel, o.book.model?.needsInk ?? false);
    const finish = shows.kind === 'drawing' ? shows.finish : 'storyboard';
    const inkReplaces = o.stage === 'name' ? undefined : content.inkReplaces;
    art.set(panel.id, {
      view,
      specification,
      picture,
      place,
      ink,
      inkEdits: panel.inkEdits ?? [],
      finish,
      inkReplaces,
    });
  }
  return art;
}

/** The rough's ink, where the panel or else its model wants it and no other stands in its place. */
export function inkOf({ content }: Pick<BookPanel, 'content'>, needsInk: boolean): PanelArt['ink'] {
  if (content.inkReplaces !== undefined) return null;
  const { isOn, colour, width } = content.ink;
  return (isOn ?? needsInk) ? { colour, width } : null;
}

async function dataAddress(sha256: string, widthPx: number): Promise<string> {
  const picture = await decodePicture(await readBlob(sha256), { channels: 3 });
  const heightPx = Math.max(1, Math.round((picture.heightPx * widthPx) / picture.widthPx));
  const fitted = await resizePicture(picture, { widthPx, heightPx });
  // What draws SVG documents reads JPEG and PNG alone.
  return `data:image/jpeg;base64,${Buffer.from(await encodeJpeg(fitted, 95)).toString('base64')}`;
}
