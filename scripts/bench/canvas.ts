import { chromium, type Page } from 'playwright-core';
import { z } from 'zod';
import { browserPath } from '@/tests/e2e/browser';
import { startStudio } from '@/tests/e2e/running-studio';
import { bookPageSchema, type SavePage } from '@/lib/contracts/books';
import { newBalloon } from '@/lib/domain/page/balloons/new-balloon';
import { flatPoints, simplifyStroke } from '@/lib/domain/page/strokes/strokes';
import { plainLayer } from '@/lib/domain/page/layers/default-layers';
import { projectSchema } from '@/lib/contracts/projects';
import { STEPS, stepped } from './watched';

/** Milliseconds between frames of one movement. */
export interface FrameTimes {
  readonly name: string;
  readonly intervals: readonly number[];
}

const FULL = { panels: 8, balloons: 20, strokes: 500 } as const;
const WINDOW = { width: 1440, height: 900 } as const;

/**
 * Opens a page of 8 panels, 20 balloons and 500 strokes in Chromium, as `npm start` serves it, and measures what passes
 * from frame to frame while it is panned, enlarged, a balloon is dragged on it and a stroke is drawn.
 */
export async function benchCanvas(rounds: number): Promise<FrameTimes[]> {
  const studio = await startStudio();
  const browser = await chromium.launch({
    executablePath: await browserPath(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
  });
  try {
    const context = await browser.newContext({ baseURL: studio.address, viewport: WINDOW, locale: 'en-GB' });
    const page = await context.newPage();
    await page.goto(studio.link);
    await page.goto(await makeFullPage(page, studio.address));
    await page.getByRole('button', { name: /^Ink: 500 strokes/ }).waitFor();
    // Roughs and typefaces have come when nothing more is asked for.
    await page.waitForLoadState('networkidle');
    const found: FrameTimes[] = [];
    for (const [name, move] of Object.entries(MOVES)) {
      const intervals: number[] = [];
      for (let round = 0; round < rounds; round += 1) intervals.push(...(await framesOf(page, () => move(page))));
      found.push({ name, intervals });
    }
    return found;
  } finally {
    await browser.close();
    await studio.stop();
  }
}

/** As text: functions are renamed by whatever runs this file, and the browser does not know the names. */
const WATCH = `(() => {
  const times = [];
  const tick = (now) => {
    times.push(now);
    if (window.benchTimes === times) requestAnimationFrame(tick);
  };
  window.benchTimes = times;
  requestAnimationFrame(tick);
})()`;
const STOP = `(() => {
  const times = window.benchTimes;
  window.benchTimes = undefined;
  return times;
})()`;

async function framesOf(page: Page, work: () => Promise<void>): Promise<number[]> {
  await page.evaluate(WATCH);
  await work();
  const times = z.array(z.number()).parse(await page.evaluate(STOP));
  return times.slice(1).map((time, index) => time - (times[index] ?? time));
}

const MIDDLE = { x: 640, y: 480 };

const MOVES = {
  'pan by wheel': async (page) => {
    await page.keyboard.press('0');
    await page.mouse.move(MIDDLE.x, MIDDLE.y);
    await stepped(page, (at) => page.mouse.wheel(at % 20 < 10 ? 9 : -9, at < STEPS / 2 ? 12 : -12));
  },
  'zoom by wheel': async (page) => {
    await page.keyboard.press('0');
    await page.mouse.move(MIDDLE.x, MIDDLE.y);
    await page.keyboard.down('Control');
    await stepped(page, (at) => page.mouse.wheel(0, at < STEPS / 2 ? -9 : 9));
    await page.keyboard.up('Control');
  },
  'drag a balloon': async (page) => {
    await page.keyboard.press('0');
    await page.keyboard.press('v');
    const box = await page
      .getByRole('button', { name: /^Balloon: / })
      .first()
      .boundingBox();
    if (box === null) throw new Error('There is no balloon to drag.');
    const from = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await stepped(page, (at) => page.mouse.move(from.x + Math.sin(at / 9) * 120, from.y + at * 3));
    await page.mouse.up();
    await page.keyboard.press('Control+z');
  },
  'draw a stroke': async (page) => {
    await page.keyboard.press('0');
    await page.keyboard.press('p');
    await page.mouse.move(MIDDLE.x - 150, MIDDLE.y);
    await page.mouse.down();
    await stepped(page, (at) => page.mouse.move(MIDDLE.x - 150 + at * 5, MIDDLE.y + Math.sin(at / 5) * 70));
    await page.mouse.up();
    await page.keyboard.press('Control+z');
  },
} satisfies Record<string, (page: Page) => Promise<void>>;

/** @returns the address of a full page on the desk */
async function makeFullPage(page: Page, address: string): Promise<string> {
  const send = async (method: string, path: string, data: unknown, headers: Record<string, string>) => {
    const answer = await page.request.fetch(`${address}/api${path}`, {
      method,
      data,
      headers: { Origin: address, ...headers },
    });
    if (!answer.ok()) throw new Error(`${path}: ${await answer.text()}`);
    return (await answer.json()) as unknown;
  };
  const once = () => ({ 'Idempotency-Key': crypto.randomUUID() });
  const { id: projectId } = projectSchema.parse(await send('POST', '/projects', { title: 'Bench' }, once()));
  const made = bookPageSchema.parse(
    await send('POST', `/projects/${projectId}/pages`, { template: 'five-classic' }, once()),
  );
  await send('PUT', `/pages/${made.id}`, fullPage(made), { 'If-Match': `"${made.revision}"` });
  return `/projects/${projectId}/pages?stage=letter`;
}

function fullPage({ panels, layers }: ReturnType<typeof bookPageSchema.parse>): SavePage {
  const content = panels[0]?.content;
  if (content === undefined) throw new Error('The layout has no panel.');
  const cells = Array.from({ length: FULL.panels }, (_, at) => ({
    left: 14 + (at % 2) * 79,
    top: 16 + Math.floor(at / 2) * 57,
  }));
  return {
    template: null,
    panels: cells.map(({ left, top }) => ({
      id: crypto.randomUUID(),
      polygon: [
        { x: left, y: top },
        { x: left + 75, y: top },
        { x: left + 75, y: top + 52 },
        { x: left, y: top + 52 },
      ],
      content,
    })),
    balloons: Array.from({ length: FULL.balloons }, (_, at) =>
      newBalloon({
        id: crypto.randomUUID(),
        panelId: null,
        kind: at % 4 === 3 ? 'thought' : 'speech',
        text: `Did I keep you waiting, line ${at + 1}?`,
        speaker: 'Ren',
        at: { x: 32 + (at % 4) * 39, y: 34 + Math.floor(at / 4) * 45 },
        widthMm: 30,
        heightMm: 18,
        tail: { x: 40 + (at % 4) * 39, y: 52 + Math.floor(at / 4) * 45 },
        face: null,
        sizeMm: null,
        direction: null,
        isAuto: false,
      }),
    ),
    layers: [
      ...layers,
      {
        ...plainLayer(crypto.randomUUID(), 'ink'),
        strokes: Array.from({ length: FULL.strokes }, (_, at) => hatch(at)),
      },
    ],
  };
}

function hatch(number: number) {
  const points = Array.from({ length: 40 }, (_, at) => ({
    x: 12 + ((number * 7) % 150) + at * 0.4,
    y: 14 + ((number * 13) % 220) + 3 * Math.sin(at / 6 + number),
    pressure: 0.4 + 0.5 * Math.sin(at / 12) ** 2,
  }));
  return {
    id: crypto.randomUUID(),
    pen: number % 3 === 0 ? ('brush' as const) : ('g-pen' as const),
    colour: '#16130f',
    widthMm: 0.4 + (number % 4) * 0.2,
    panelId: null,
    points: flatPoints(simplifyStroke(points)),
  };
}
