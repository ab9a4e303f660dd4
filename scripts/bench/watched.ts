import type { BrowserContext, Page } from 'playwright-core';
import { z } from 'zod';

/** What a browser did while it was watched. */
export interface Watched {
  /** Milliseconds from frame to frame. */
  readonly intervals: readonly number[];
  /** Milliseconds of every task of the page's own thread that took over 50. */
  readonly longTasks: readonly number[];
  /** Milliseconds that the processor worked for each task of that thread, whatever else the machine did meanwhile. */
  readonly tasks: readonly number[];
  /** Milliseconds that the processor worked in workers, which draw. */
  readonly workersMs: number;
  /** How often a drawing was replaced by another. */
  readonly pictures: number;
  /** Milliseconds from the end of the work to the last new drawing; 0 where none came after it. */
  readonly settledMs: number;
}

const watchedSchema = z.object({
  times: z.array(z.number()),
  longTasks: z.array(z.object({ at: z.number(), ms: z.number() })),
  pictures: z.array(z.number()),
  end: z.number(),
});

/** As text: functions are renamed by whatever runs this file, and the browser does not know the names. */
const START = `(() => {
  const watch = { times: [], longTasks: [], pictures: [], end: 0, isOn: true };
  const note = (list) => {
    for (const { startTime, duration } of list) watch.longTasks.push({ at: startTime, ms: duration });
  };
  watch.tasks = new PerformanceObserver((list) => note(list.getEntries()));
  watch.tasks.observe({ type: 'longtask' });
  watch.hrefs = new MutationObserver((records) => {
    const isNew = ({ type, target, addedNodes }) =>
      type === 'attributes' ? target.localName === 'image' : [...addedNodes].some((node) => node.localName === 'image');
    if (records.some(isNew)) watch.pictures.push(performance.now());
  });
  watch.hrefs.observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['href'] });
  watch.stop = () => {
    note(watch.tasks.takeRecords());
    watch.isOn = false;
    watch.tasks.disconnect();
    watch.hrefs.disconnect();
    const { times, longTasks, pictures, end } = watch;
    return { times, longTasks, pictures, end };
  };
  const tick = (now) => {
    if (watch.end === 0) watch.times.push(now);
    if (watch.isOn) requestAnimationFrame(tick);
  };
  window.benchWatch = watch;
  requestAnimationFrame(tick);
})()`;
const END = 'window.benchWatch.end = performance.now()';
const STOP = 'window.benchWatch.stop()';

/** Long after the last drawing would have come. */
const SETTLE_MS = 900;

/** Watches frames and long tasks while work is done on a page, and drawings until none comes any more. */
export async function watched(page: Page, work: () => Promise<void>): Promise<Watched> {
  await page.evaluate(START);
  const processor = await traced(page, async () => {
    await work();
    await page.evaluate(END);
    await page.waitForTimeout(SETTLE_MS);
  });
  return { ...watchedOf(await page.evaluate(STOP)), ...processor };
}

/**
 * Watches a page of its own while it is opened; settled is then the time from the request to the last drawing.
 * @param pictures how many drawings there are when it is whole
 */
export async function watchedOpening(context: BrowserContext, address: string, pictures: number): Promise<Watched> {
  const page = await context.newPage();
  try {
    await page.addInitScript(START);
    const processor = await traced(page, async () => {
      await page.goto(address);
      await page
        .locator('image')
        .nth(pictures - 1)
        .waitFor({ state: 'attached', timeout: 60_000 });
      await page.waitForTimeout(SETTLE_MS);
    });
    return { ...watchedOf(await page.evaluate(STOP)), ...processor };
  } finally {
    await page.close();
  }
}

const traceSchema = z.object({
  traceEvents: z.array(
    z.object({
      name: z.string().optional(),
      pid: z.number().optional(),
      tid: z.number().optional(),
      tdur: z.number().optional(),
      args: z.object({ name: z.unknown() }).partial().optional(),
    }),
  ),
});
const TASK = 'ThreadControllerImpl::RunTask';

/** What the processor worked for the page while something is done: for each task of its own thread, and in workers. */
async function traced(page: Page, work: () => Promise<void>): Promise<Pick<Watched, 'tasks' | 'workersMs'>> {
  const browser = page.context().browser();
  if (browser === null) throw new Error('The page has no browser of its own.');
  await browser.startTracing(page, { categories: ['toplevel'] });
  await work();
  const { traceEvents } = traceSchema.parse(JSON.parse((await browser.stopTracing()).toString()));
  const threads = new Map<string, number[]>();
  const workers = new Set<string>();
  let workersMs = 0;
  for (const { name, pid, tid, args } of traceEvents) {
    if (name !== 'thread_name') continue;
    if (args?.name === 'CrRendererMain') threads.set(`${pid} ${tid}`, []);
    if (args?.name === 'DedicatedWorker thread') workers.add(`${pid} ${tid}`);
  }
  for (const { name, pid, tid, tdur } of traceEvents) {
    if (name !== TASK || tdur === undefined) continue;
    threads.get(`${pid} ${tid}`)?.push(tdur / 1000);
    if (workers.has(`${pid} ${tid}`)) workersMs += tdur / 1000;
  }
  // Other pages of the browser do hardly anything meanwhile.
  return { tasks: [...threads.values()].sort((a, b) => sum(b) - sum(a))[0] ?? [], workersMs };
}

function sum(values: readonly number[]): number {
  return values.reduce((all, one) => all + one, 0);
}

function watchedOf(found: unknown): Omit<Watched, 'tasks' | 'workersMs'> {
  const { times, longTasks, pictures, end } = watchedSchema.parse(found);
  return {
    intervals: times.slice(1).map((time, index) => time - (times[index] ?? time)),
    longTasks: longTasks.map(({ ms }) => ms),
    pictures: pictures.length,
    settledMs: Math.max(0, ...pictures.map((at) => at - end)),
  };
}

/** Of a movement by hand. */
export const STEPS = 60;
const STEP_MS = 16;

/** A movement by hand: so many steps of 16 ms. */
export async function stepped(page: Page, step: (at: number) => Promise<void>): Promise<void> {
  for (let at = 0; at < STEPS; at += 1) {
    const until = performance.now() + STEP_MS;
    await step(at);
    await page.waitForTimeout(Math.max(0, until - performance.now()));
  }
}
