import { readFileSync } from 'node:fs';
import type { Language } from '@/lib/contracts/languages';
import type { ReadingDirection } from '@/lib/contracts/projects';
import { PAGE_FORMATS } from '@/lib/domain/layout/page-formats';
import { readHead } from '@/lib/domain/draft/cast-list';
import { inventPerson, unknownPeople, unknownPlaces } from '@/lib/domain/page/planning/invent-people';
import { panelRough, type Company } from '@/lib/domain/page/panels/panel-rough';
import { panelView } from '@/lib/domain/page/panels/panel-view';
import { pageSvg, type PanelArt } from '@/lib/domain/page/svg/page-svg';
import { planPages } from '@/lib/domain/page/planning/plan-pages';
import { defaultLayers } from '@/lib/domain/page/layers/default-layers';
import { outlineOf } from '@/lib/domain/script/outline';
import { parseScript } from '@/lib/domain/script/parse-script';
import { FACE_NAMES, FACES, type FaceName } from '@/lib/lettering/faces';
import { openLettering, type Lettering } from '@/lib/lettering/open-lettering';
import type { Finish, Tones } from '@/lib/rough';

/** A story that is drawn as pages, by the same ways that a project goes. */
export interface Story {
  readonly script: string;
  readonly language?: Language;
  readonly direction?: ReadingDirection;
  /** Those whose looks the script does not leave open. */
  readonly people?: Company['people'];
  readonly places?: Company['places'];
}

/** The pages of a story as SVG documents, in a finish; tones as dots unless told otherwise. */
export async function drawStory(
  story: Story,
  finish: Finish,
  widthPx: number,
  tones: Tones = 'dots',
): Promise<string[]> {
  const { language = 'en' } = story;
  const { pages, company, lettering, format } = await planStory(story);
  return pages.map(({ panels, balloons }) => {
    const art = new Map<string, PanelArt>();
    for (const { id, polygon, content } of panels) {
      const view = panelView(polygon, []);
      const own = balloons.filter(({ panelId }) => panelId === id);
      const specification = panelRough({ polygon, content, view, company, balloons: own });
      art.set(id, { view, specification, picture: null, place: view.rect, ink: null, inkEdits: [], finish });
    }
    return pageSvg({
      page: {
        panels: panels.map((panel) => ({ ...panel, polygon: [...panel.polygon], picture: null, drawing: null })),
        balloons: [...balloons],
        layers: defaultLayers('layers'),
      },
      format,
      art,
      lettering,
      language: null,
      main: language,
      hasBleed: false,
      layers: 'all',
      widthPx,
      tones,
    });
  });
}

/** A story's pages as a project would lay them out, with everybody and everything that they show. */
export async function planStory(story: Story) {
  const { language = 'en', direction = 'rtl' } = story;
  const company = companyOf(story);
  // Another value, so that nothing is remembered of the words of other stories.
  const lettering = (await openFaces()).with({});
  const format = PAGE_FORMATS.b5;
  let count = 0;
  const { pages } = planPages({
    outline: outlineOf(parseScript(story.script)),
    company,
    format,
    isWebtoon: false,
    direction,
    buckets: [],
    lettering,
    language,
    pages: [],
    newId: () => `${(count += 1)}`,
    newSeed: () => 1000 + (count += 1),
  });
  return { pages, company, lettering, format };
}

/** Known people first; whom and what the script names besides is made as a project makes it. */
export function companyOf({ script, people = [], places = [] }: Story): Company {
  const blocks = parseScript(script);
  const [outline, head] = [outlineOf(blocks), readHead(blocks)];
  const known = people.map(({ name }) => name);
  const hair = people.map(({ traits }) => traits.hairColour);
  const invented = unknownPeople(outline, head, known).map((person) => {
    const { name, traits, outfits } = inventPerson(person, hair);
    hair.push(traits.hairColour);
    return { id: name, name, traits, outfits: outfits.map((outfit) => ({ id: 'usual', traits: outfit.traits })) };
  });
  const found = unknownPlaces(
    outline,
    head,
    places.map(({ name }) => name),
  );
  return {
    people: [...people, ...invented],
    places: [...places, ...found.map(({ name, traits }) => ({ id: name, name, traits }))],
    look: null,
  };
}

/** Koma's own typefaces, ready to set letters; opened once, as a browser does. */
export function openFaces(): Promise<Lettering> {
  return (opened ??= openAll());
}

let opened: Promise<Lettering> | undefined;

async function openAll(): Promise<Lettering> {
  const faces: Partial<Record<FaceName, ArrayBuffer>> = {};
  for (const name of FACE_NAMES) {
    faces[name] = new Uint8Array(readFileSync(`public/lettering/${FACES[name].file}`)).buffer;
  }
  return openLettering(await import('harfbuzzjs'), faces);
}
