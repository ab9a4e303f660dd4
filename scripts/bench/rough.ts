import { drawRough, sampleSpecification, type Finish, type RoughSpecification } from '@/lib/rough';
import { drawHead } from '@/lib/rough/head/draw-head';
import { headSpecOf } from '@/lib/rough/head/head-spec';
import { Paint } from '@/lib/rough/pen/paint';
import { PLACE_WORDS } from '@/lib/rough/vocabulary';
import { drawStory } from '../sheets/draw-story';
import { FIVE_PANELS } from './five-panels';
import { median, spread } from './median';

const SIZE = { widthPx: 700, heightPx: 490 };
/** How often everything is drawn before it is timed: people and places that are drawn once are timed as they are compiled. */
const WARMING = 3;
const FINISHES_TIMED: readonly Finish[] = ['ink', 'colour'];

/** Times of Koma's own drawing, warm: a head, a figure, a place, the storyboard of a page of five panels. */
export async function benchRough(rounds: number): Promise<void> {
  for (const finish of FINISHES_TIMED) {
    report(`head, ${finish}`, rounds * 6, (round) => timeHead(finish, round));
    report(`figure, ${finish}`, rounds * 4, (round) => timeDrawing(figureOf(round), finish));
    report(`place, ${finish}`, PLACE_WORDS.length, (round) => timeDrawing(placeOf(round), finish));
  }
  const pages: Timed[] = [];
  let longest = 0;
  for (let round = -WARMING; round < rounds; round++) {
    const since = clocks();
    const [page = ''] = await drawStory({ script: FIVE_PANELS }, round === -WARMING ? 'ink' : 'storyboard', 1240);
    if (round >= 0) pages.push(timeSince(since));
    longest = Math.max(longest, page.length);
  }
  print('page of five panels, storyboard (with script, layout, lettering)', pages);
  process.stdout.write(`SVG of that page: ${(longest / 1e6).toFixed(2)} MB\n`);
}

/** Milliseconds by the clock, and of the processor, whatever else the machine did meanwhile. */
interface Timed {
  readonly clock: number;
  readonly processor: number;
}

function clocks(): Timed {
  const { user, system } = process.cpuUsage();
  return { clock: performance.now(), processor: (user + system) / 1000 };
}

function timeSince({ clock, processor }: Timed): Timed {
  const now = clocks();
  return { clock: now.clock - clock, processor: now.processor - processor };
}

/** Warm: all of it was drawn before, and what is run often is compiled. */
function report(name: string, rounds: number, time: (round: number) => Timed): void {
  for (let pass = 0; pass < WARMING; pass++) for (let round = 0; round < rounds; round++) time(round);
  print(
    name,
    Array.from({ length: rounds }, (_, round) => time(round)),
  );
}

function print(name: string, times: readonly Timed[]): void {
  const [clock, processor] = [times.map((one) => one.clock), times.map((one) => one.processor)];
  process.stdout.write(
    `${name}: ${median(clock).toFixed(1)} ms (${spread(clock)}); processor ${median(processor).toFixed(1)} ms (${spread(processor)})\n`,
  );
}

function timeHead(finish: Finish, round: number): Timed {
  const [person] = figureOf(round).people;
  if (!person) throw new RangeError('Nobody was sampled.');
  const head = headSpecOf(person.who, person.how, round);
  const since = clocks();
  drawHead(new Paint({ finish, width: 400, height: 400 }), head, 200, 200, 80);
  return timeSince(since);
}

function timeDrawing(specification: RoughSpecification, finish: Finish): Timed {
  const since = clocks();
  drawRough(specification, { finish, side: 490 });
  return timeSince(since);
}

function figureOf(round: number): RoughSpecification {
  const samples = Array.from({ length: 20 }, (_, step) => sampleSpecification(round * 31 + step));
  const sample = samples.find(({ people }) => people.length > 0);
  if (!sample) throw new RangeError('No sample has a person.');
  const { people, ...rest } = sample;
  return { ...rest, people: people.slice(0, 1), scene: 'simple_background', shot: 'full_body', size: SIZE };
}

function placeOf(round: number): RoughSpecification {
  const { tag } = PLACE_WORDS[round % PLACE_WORDS.length] ?? PLACE_WORDS[0];
  return {
    ...sampleSpecification(1),
    people: [],
    shot: 'wide_shot',
    size: SIZE,
    setting: { tag, time: 'day', weather: 'clear' },
  };
}
