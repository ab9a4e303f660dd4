import { POST as DRAW } from '@/app/api/pages/[pageId]/drawings/route';
import { POST as EDIT } from '@/app/api/pages/[pageId]/region-edits/route';
import { GET as READ_PAGE, PUT as SAVE } from '@/app/api/pages/[pageId]/route';
import { POST as MAKE_CHARACTER } from '@/app/api/projects/[projectId]/characters/route';
import { GET as BOOK } from '@/app/api/projects/[projectId]/book/route';
import { POST as MAKE_PAGE } from '@/app/api/projects/[projectId]/pages/route';
import { bookPageSchema, bookSchema, type BookPage } from '@/lib/contracts/books';
import { characterSchema } from '@/lib/contracts/characters';
import { regionEditSchema, type CreateRegionEditsInput, type RegionEdit } from '@/lib/contracts/region-edits';
import type { RegionInput } from '@/lib/contracts/regions';
import { stagingSchema } from '@/lib/contracts/staging';
import { panelRough, type Company } from '@/lib/domain/page/panels/panel-rough';
import { headsOnPage } from '@/lib/domain/page/panels/people-on-page';
import { panelView } from '@/lib/domain/page/panels/panel-view';
import { layOutRough } from '@/lib/rough';
import { getCompany } from '@/lib/server/books/get-company';
import { call } from '../call';
import { characterBody } from '../characters/bodies';
import type { TestPerson } from '../people';
import { studioOf, until } from './studio';

export interface DrawnPage {
  readonly person: TestPerson;
  readonly projectId: string;
  readonly characterId: string;
  readonly page: BookPage;
  readonly company: Company;
  readonly buckets: readonly (readonly [number, number])[];
  post(body: CreateRegionEditsInput, as?: TestPerson): Promise<Response>;
}

/** A page of one or two panels beside each other, each with the same girl, drawn. */
export async function drawnPage(panelCount: 1 | 2 = 2): Promise<DrawnPage> {
  const { person, projectId } = await studioOf();
  const at = { as: person, params: { projectId } };
  const made = await call(MAKE_CHARACTER, { ...at, body: characterBody() });
  const { id: characterId } = characterSchema.parse(await made.json());
  const empty = bookPageSchema.parse(await (await call(MAKE_PAGE, { ...at, body: { template: 'four-grid' } })).json());
  const cast = [{ characterId }];
  const panels = empty.panels.slice(0, panelCount).map(({ id, content }, index) => ({
    id,
    polygon: rectangle(10 + index * 85, 20, 90 + index * 85, 110),
    content: { ...content, seed: 7, staging: stagingSchema.parse({ cast, shot: 'portrait' }) },
  }));
  const params = { pageId: empty.id };
  const { template, layers, revision } = empty;
  const saved = await call(SAVE, {
    as: person,
    method: 'PUT',
    params,
    headers: { 'If-Match': `"${revision}"` },
    body: { template, panels, balloons: [], layers },
  });
  if (saved.status !== 200) throw new Error(await saved.text());
  const drawn = await call(DRAW, { as: person, params, body: { panelIds: null } });
  if (drawn.status !== 202) throw new Error(await drawn.text());
  const page = await until('the page is drawn', async () => {
    const now = bookPageSchema.parse(await (await call(READ_PAGE, { as: person, params })).json());
    return now.panels.every(({ picture }) => picture !== null) ? now : null;
  });
  const book = bookSchema.parse(await (await call(BOOK, at)).json());
  return {
    person,
    projectId,
    characterId,
    page,
    company: await getCompany(projectId),
    buckets: book.model?.buckets ?? [],
    post: (body, as = person) => call(EDIT, { as, params, body }),
  };
}

/** Asks for edits as a browser would. */
export async function ask(o: DrawnPage, body: CreateRegionEditsInput, as = o.person): Promise<RegionEdit[]> {
  const answer = await o.post(body, as);
  if (answer.status !== 202) throw new Error(await answer.text());
  const { items } = (await answer.json()) as { items: unknown[] };
  return items.map((item) => regionEditSchema.parse(item));
}

/** A box about the girl's face in a panel. */
export function faceRegion({ page, company, buckets }: DrawnPage, index: number): RegionInput {
  const panel = page.panels[index];
  if (!panel) throw new Error(`There is no panel ${index}.`);
  const { content, polygon } = panel;
  const view = panelView(polygon, buckets);
  const [head] = headsOnPage(layOutRough(panelRough({ content, polygon, view, company, balloons: [] })), view);
  if (!head) throw new Error('Nobody is there.');
  const { left, top, right, bottom } = head;
  return { shapes: [{ op: 'add', kind: 'polygon', rings: [rectangle(left, top, right, bottom)] }], featherMm: 2 };
}

function rectangle(left: number, top: number, right: number, bottom: number) {
  return [
    { x: left, y: top },
    { x: right, y: top },
    { x: right, y: bottom },
    { x: left, y: bottom },
  ];
}
