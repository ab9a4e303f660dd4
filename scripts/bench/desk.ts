import { chromium, type Page } from 'playwright-core';
import { bookSchema, type Book } from '@/lib/contracts/books';
import { jobSchema } from '@/lib/contracts/jobs';
import { browserPath } from '@/tests/e2e/browser';
import { startStudio } from '@/tests/e2e/running-studio';
import { stepped, watched, watchedOpening, type Watched } from './watched';

/** How long one action in the page editor took, every time that it was done. */
export interface DeskTimes {
  readonly name: string;
  readonly rounds: readonly Watched[];
}

const WINDOW = { width: 1440, height: 900 } as const;

/**
 * Makes the sample manga and opens its desk in Chromium, as `npm start` serves it: what passes while it is opened, while
 * a figure and an edge of a panel are dragged on the storyboard, and when a pose, a shot, a finish and the page change.
 */
export async function benchDesk(rounds: number, tell: (times: DeskTimes) => void): Promise<void> {
  const studio = await startStudio();
  const browser = await chromium.launch({
    executablePath: await browserPath(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
  });
  try {
    const context = await browser.newContext({ baseURL: studio.address, viewport: WINDOW, locale: 'en-GB' });
    const page = await context.newPage();
    await page.goto(studio.link);
    const desk = await makeSample(page, studio.address);
    tell({
      name: 'open the desk',
      rounds: await repeat(rounds, () => watchedOpening(context, desk.address, desk.panels.desk)),
    });
    tell({
      name: 'open the reader',
      rounds: await repeat(rounds, () => watchedOpening(context, desk.reader, desk.panels.reader)),
    });
    for (const [name, action] of Object.entries(ACTIONS)) {
      await action.before(page, desk);
      tell({ name, rounds: await repeat(rounds, (round) => watched(page, () => action.work(page, desk, round))) });
    }
  } finally {
    await browser.close();
    await studio.stop();
  }
}

/** The first warms what is compiled late, and is left out. */
async function repeat(rounds: number, work: (round: number) => Promise<Watched>): Promise<Watched[]> {
  const all: Watched[] = [];
  for (let round = 0; round <= rounds; round += 1) all.push(await work(round));
  return all.slice(1);
}

interface SampleDesk {
  /** The page whose panels show most people, on the stage of the storyboard. */
  readonly address: string;
  readonly reader: string;
  /** How many there are on the desk with the pages at its side, and on the first page to read. */
  readonly panels: { readonly desk: number; readonly reader: number };
  /** Of the panel there that shows most. */
  readonly panelNumber: number;
}

interface EditorAction {
  readonly before: (page: Page, desk: SampleDesk) => Promise<void>;
  readonly work: (page: Page, desk: SampleDesk, round: number) => Promise<void>;
}

const ACTIONS: Readonly<Record<string, EditorAction>> = {
  'drag a figure': { before: openPanel, work: dragFigure },
  'drag an edge': { before: openPanel, work: dragEdge },
  'change a pose': { before: openPanel, work: chooseByPicture('Pose', ['running', 'sitting']) },
  'change a shot': { before: openPanel, work: chooseByPicture('Shot', ['full body', 'to the knees']) },
  'change a finish': {
    before: (page, desk) =>
      openPanel(page, { ...desk, address: desk.address.replace('stage=storyboard', 'stage=draw') }),
    work: choose('Rendering', ['colour', 'ink']),
  },
  'turn the page': {
    before: openPanel,
    work: async (page, _, round) => {
      await page.keyboard.press('Escape');
      await page.keyboard.press(round % 2 === 0 ? 'Shift+n' : 'n');
    },
  },
};

async function openPanel(page: Page, desk: SampleDesk): Promise<void> {
  await page.goto(desk.address);
  await page.getByRole('button', { name: new RegExp(`^Panel ${desk.panelNumber}\\b`) }).focus();
  await page.getByRole('heading', { name: `Panel ${desk.panelNumber}` }).waitFor();
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(QUIET_MS);
}

/** Every drawing of the pages at the side has come. */
const QUIET_MS = 3000;

async function dragFigure(page: Page): Promise<void> {
  const handle = page.getByRole('button', { name: /^Move .*: drag/ }).first();
  const from = await centreOf(page, handle);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await stepped(page, (at) => page.mouse.move(from.x + Math.sin(at / 9) * 40, from.y + Math.sin(at / 5) * 10));
  await page.mouse.up();
}

async function dragEdge(page: Page): Promise<void> {
  const edge = page.locator('line.cursor-row-resize').last();
  const from = await centreOf(page, edge);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await stepped(page, (at) => page.mouse.move(from.x, from.y + Math.sin(at / 9) * 30));
  await page.mouse.up();
}

function choose(label: string, values: readonly [string, string]): EditorAction['work'] {
  return async (page, _, round) => {
    await page
      .getByLabel(label, { exact: true })
      .first()
      .selectOption(values[round % 2] ?? null);
  };
}

/** A pose or a shot is found by its name among pictures. */
function chooseByPicture(label: string, names: readonly [string, string]): EditorAction['work'] {
  return async (page, _, round) => {
    await page
      .getByRole('button', { name: new RegExp(`^${label}: `) })
      .first()
      .click();
    await page.getByRole('searchbox', { name: `Search: ${label}` }).fill(names[round % 2] ?? '');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
  };
}

async function centreOf(page: Page, target: ReturnType<Page['locator']>): Promise<{ x: number; y: number }> {
  const box = await target.boundingBox();
  if (box === null) throw new Error('There is nothing to drag.');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

async function makeSample(page: Page, address: string): Promise<SampleDesk> {
  const made = await page.request.post(`${address}/api/projects/sample`, {
    data: { language: 'en' },
    headers: { Origin: address, 'Idempotency-Key': crypto.randomUUID() },
  });
  if (!made.ok()) throw new Error(await made.text());
  const id = await sampleOf(page, `${address}/api/jobs/${jobSchema.parse(await made.json()).id}`);
  const book = bookSchema.parse(await (await page.request.get(`${address}/api/projects/${id}/book`)).json());
  const fullest = fullestOf(book);
  return {
    address: `/projects/${id}/pages?stage=storyboard&page=${fullest.pageId}`,
    reader: `/projects/${id}/read`,
    panels: {
      desk: book.pages.reduce((sum, { panels }) => sum + panels.length, fullest.panels),
      reader: book.pages[0]?.panels.length ?? 0,
    },
    panelNumber: fullest.panelNumber,
  };
}

/** The project of the sample, once its job has made it. */
async function sampleOf(page: Page, job: string): Promise<string> {
  for (;;) {
    const { status, projectId } = jobSchema.parse(await (await page.request.get(job)).json());
    if (status === 'succeeded' && projectId !== null) return projectId;
    if (status !== 'queued' && status !== 'running') throw new Error(`The sample ended as ${status}.`);
    await page.waitForTimeout(500);
  }
}

/** The page whose panels show most people, and the panel there in which most can be moved. */
function fullestOf({ pages }: Book): { pageId: string; panels: number; panelNumber: number } {
  const count = (panel: Book['pages'][number]['panels'][number]): number =>
    panel.content.staging.pair === null ? panel.content.staging.cast.length : 0;
  const sum = (one: Book['pages'][number]): number => one.panels.reduce((all, panel) => all + count(panel), 0);
  const [page] = pages.toSorted((a, b) => sum(b) - sum(a));
  if (page === undefined) throw new Error('The sample has no page.');
  const most = Math.max(...page.panels.map(count));
  return {
    pageId: page.id,
    panels: page.panels.length,
    panelNumber: page.panels.findIndex((panel) => count(panel) === most) + 1,
  };
}
