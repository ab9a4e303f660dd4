import { saveBlob } from '@/lib/client/save-file';
import type { Finish, RoughSpecification } from '@/lib/rough';
import { loadImage } from '@/lib/client/load-image';
import { requestDrawing } from '../rough/rough-drawer';
import { requestKey } from '../rough/rough-request';

const VIEW = { width: 1080, height: 720 };
const GAP = 36;
const MARGIN = 72;
const HEAD = 140;
const LABEL = 56;
const FONT = 'Inter Variable, Noto Sans JP Variable, sans-serif';

/** A place's sheet as one PNG of the browser, two views in a row, saved under the place's name. @throws if it cannot be drawn */
export async function exportPlaceSheet(o: {
  readonly title: string;
  readonly finish: Finish;
  readonly views: readonly { readonly label: string; readonly specification: RoughSpecification }[];
}): Promise<void> {
  const { title, finish, views } = o;
  const canvas = document.createElement('canvas');
  canvas.width = 2 * MARGIN + 2 * VIEW.width + GAP;
  canvas.height = HEAD + Math.ceil(views.length / 2) * (VIEW.height + LABEL + GAP) + MARGIN - GAP;
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('This browser has no canvas to draw the sheet on.');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = '#16130f';
  context.font = `600 64px ${FONT}`;
  context.fillText(title, MARGIN, 100);
  context.font = `30px ${FONT}`;
  for (const [index, { label, specification }] of views.entries()) {
    const x = MARGIN + (index % 2) * (VIEW.width + GAP);
    const y = HEAD + Math.floor(index / 2) * (VIEW.height + LABEL + GAP);
    context.drawImage(await loadImage(await drawn(specification, finish)), x, y, VIEW.width, VIEW.height);
    context.strokeStyle = '#16130f';
    context.strokeRect(x, y, VIEW.width, VIEW.height);
    context.fillText(label, x, y + VIEW.height + 40);
  }
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (blob === null) throw new Error('The sheet could not be made into a picture.');
  saveBlob(blob, `${title}.png`);
}

function drawn(specification: RoughSpecification, finish: Finish): Promise<string> {
  const request = { specification, finish };
  return new Promise((resolve, reject) =>
    requestDrawing(requestKey(request), request, (address) =>
      address === null ? reject(new Error('A view of the sheet could not be drawn.')) : resolve(address),
    ),
  );
}
