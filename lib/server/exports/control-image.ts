import { panelRough } from '@/lib/domain/page/panels/panel-rough';
import { panelView } from '@/lib/domain/page/panels/panel-view';
import { NO_STATES } from '@/lib/domain/page/panels/story-states';
import { figureMaskSvgs, type ControlKind, type RoughSpecification } from '@/lib/rough';
import { encodePng, type Picture, rasteriseSvg, toGrey } from '@/pipeline/image';
import { notFound } from '../app-error';
import type { Actor } from '../auth/actor';
import { getPage, getPeopleStates, panelModel } from '../books/get-book';
import { getCompany } from '../books/get-company';
import { database } from '../database/database';
import { rasteriseControl } from '@/lib/compose';
import { projectOf } from '../projects/require-project';

/** Sides of pictures that models draw are multiples of this. */
const MULTIPLE_PX = 8;

/**
 * A control picture of a panel as a PNG, pixel for pixel as the panel is drawn, for members of its project.
 * @param o.side length of the shorter side in pixels; both sides are multiples of 8
 * @param o.person whose mask, counted from 0
 * @throws AppError `not-found` also for a person who is not in the panel
 */
export async function getControlPicture(
  actor: Actor,
  panelId: string,
  { kind, side, person }: { kind: ControlKind | 'mask'; side: number; person: number },
): Promise<Response> {
  const specification = await specificationOf(actor, panelId);
  const { widthPx, heightPx } = specification.size;
  const scale = side / Math.min(widthPx, heightPx);
  const rounded = (length: number): number => Math.max(1, Math.round((length * scale) / MULTIPLE_PX)) * MULTIPLE_PX;
  const size = { widthPx: rounded(widthPx), heightPx: rounded(heightPx) };
  const picture =
    kind === 'mask' ? await maskOf(specification, person, size) : await rasteriseControl(specification, kind, size);
  const name = kind === 'mask' ? `mask-${person + 1}` : kind;
  return new Response(Buffer.from(await encodePng(picture)), {
    headers: {
      'Content-Type': 'image/png',
      'Cache-Control': 'private, no-cache',
      'Content-Disposition': `inline; filename="koma-${name}-${size.widthPx}x${size.heightPx}.png"`,
    },
  });
}

async function maskOf(
  specification: RoughSpecification,
  person: number,
  size: RoughSpecification['size'],
): Promise<Picture> {
  const svg = figureMaskSvgs(specification)[person];
  if (svg === undefined) throw notFound('person');
  return toGrey(await rasteriseSvg(svg, size));
}

/** What a panel's picture shows, as its rough and its drawings do. */
async function specificationOf(actor: Actor, panelId: string): Promise<RoughSpecification> {
  const row = await database().panel.findFirst({
    where: { id: panelId, removedAt: null, page: { deletedAt: null, project: projectOf(actor, 'view') } },
    select: { pageId: true, page: { select: { projectId: true } } },
  });
  if (row === null) throw notFound('panel');
  const { projectId } = row.page;
  const page = await getPage(actor, row.pageId);
  const panel = page.panels.find(({ id }) => id === panelId);
  if (!panel) throw notFound('panel');
  const model = await panelModel(projectId);
  return panelRough({
    content: panel.content,
    polygon: panel.polygon,
    view: panelView(panel.polygon, model?.buckets ?? []),
    company: await getCompany(projectId),
    balloons: page.balloons.filter((balloon) => balloon.panelId === panelId),
    states: (await getPeopleStates(projectId)).get(page.id) ?? NO_STATES,
  });
}
