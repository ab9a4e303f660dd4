import { PAGE_FORMATS } from '@/lib/domain/layout/page-formats';
import { castOf, panelRough } from '@/lib/domain/page/panels/panel-rough';
import { panelView } from '@/lib/domain/page/panels/panel-view';
import { pageSvg, type PanelArt } from '@/lib/domain/page/svg/page-svg';
import { planPages } from '@/lib/domain/page/planning/plan-pages';
import { defaultLayers } from '@/lib/domain/page/layers/default-layers';
import { outlineOf } from '@/lib/domain/script/outline';
import { parseScript } from '@/lib/domain/script/parse-script';
import type { Tones } from '@/lib/rough';
import { rasterisePage } from '@/lib/server/background/rasterise-page';
import { bareMaterials, composeRequest } from '@/lib/compose';
import { generationInputSchema } from '@/lib/contracts/generations';
import { drawPicture } from '@/pipeline/draw/draw-picture';
import { encodeJpeg, encodePng } from '@/pipeline/image/encode-picture';
import type { openDrawEnvironment } from '../draw/open-studio-model';
import { companyOf, openFaces } from '../sheets/draw-story';
import { FIVE_PANELS } from './five-panels';

/** One page of five panels with the starter, from its script to a file for print: milliseconds by stage. */
export async function drawPageOnce(
  environment: Awaited<ReturnType<typeof openDrawEnvironment>>,
): Promise<ReadonlyMap<string, number>> {
  const times = new Map<string, number>();
  let since = performance.now();
  const mark = (stage: string): void => {
    const now = performance.now();
    times.set(stage, (times.get(stage) ?? 0) + now - since);
    since = now;
  };
  const { model } = environment;
  const { buckets } = model.capabilities;
  const outline = outlineOf(parseScript(FIVE_PANELS));
  const company = companyOf({ script: FIVE_PANELS });
  let id = 0;
  const plan = planPages({
    outline,
    company,
    format: PAGE_FORMATS.b5,
    isWebtoon: false,
    direction: 'rtl',
    buckets,
    lettering: await openFaces(),
    language: 'en',
    pages: [],
    newId: () => `${(id += 1)}`,
    newSeed: () => 7,
  });
  mark('script to name');
  const [page] = plan.pages;
  if (!page) throw new RangeError('The script has no page.');
  const art = new Map<string, PanelArt>();
  for (const panel of page.panels) {
    const view = panelView(panel.polygon, buckets);
    const balloons = page.balloons.filter(({ panelId }) => panelId === panel.id);
    const specification = panelRough({ ...panel, view, company, balloons });
    mark('roughs');
    const { words, staging } = panel.content;
    const people = castOf(panel.content, company);
    const finish = [{ kind: 'upscale', factor: 4 }];
    const input = generationInputSchema.parse({ prompt: words, seed: 7, size: view.size, finish });
    const composed = await composeRequest(
      { ...input, staging },
      { ...bareMaterials(model), people, rough: specification },
    );
    mark('recipes');
    let stage = 'checks';
    const { pictures } = await drawPicture(
      { ...environment, encodings: undefined },
      {
        ...composed,
        onEvent: (event) => {
          if (event.type !== 'stage') return;
          mark(stage);
          ({ stage } = event);
        },
      },
    );
    mark(stage);
    const [drawn] = pictures;
    if (!drawn) throw new RangeError('Nothing was drawn.');
    const picture = `data:image/jpeg;base64,${Buffer.from(await encodeJpeg(drawn, 95)).toString('base64')}`;
    const ink = { colour: '#16130f', width: 1 };
    art.set(panel.id, { view, specification, picture, place: view.rect, ink, inkEdits: [], finish: 'ink' });
  }
  const format = PAGE_FORMATS.b5;
  const size = {
    widthPx: Math.round((format.widthMm / 25.4) * 350),
    heightPx: Math.round((format.heightMm / 25.4) * 350),
  };
  const panels = page.panels.map((panel) => ({
    ...panel,
    polygon: panel.polygon.map(({ x, y }) => ({ x, y })),
    picture: null,
    drawing: null,
  }));
  const lettering = await openFaces();
  const svgWith = (tones: Tones): string =>
    pageSvg({
      page: { panels, balloons: [...page.balloons], layers: defaultLayers(crypto.randomUUID()) },
      format,
      art,
      lettering,
      language: null,
      main: 'en',
      hasBleed: false,
      layers: 'all',
      widthPx: size.widthPx,
      tones,
    });
  await encodePng(await rasterisePage(svgWith, { ...size, dpi: 350 }));
  mark('page at 350 dpi');
  return times;
}
