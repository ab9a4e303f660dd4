import { rng } from '@/lib/rough/geometry/geometry';
import type { Story } from './draw-story';
import { storyPerson } from './story-people';

const PEOPLE = [
  storyPerson('Aki', { hairStyle: 'bob_cut' }),
  storyPerson('Ben', { sex: 'boy', hairStyle: 'short_hair', hairColour: 'brown_hair' }, { outfit: 'hoodie' }),
  storyPerson('Mio', { hairStyle: 'twintails', hairColour: 'blonde_hair' }, { outfit: 'serafuku' }),
  storyPerson('Goro', { sex: 'boy', age: 'adult', build: 'heavy', hairStyle: 'buzz_cut' }, { outfit: 'apron' }),
  storyPerson('Nana', { age: 'child', hairStyle: 'ponytail' }, { outfit: 'dress', clothColour: 'red' }),
  storyPerson('Old Sato', { sex: 'boy', age: 'elder', extras: { facialHair: ['full_beard'] } }, { outfit: 'kimono' }),
  storyPerson('Willa', { hairStyle: 'long_hair', extras: { headwear: 'witch_hat' } }, { outfit: 'witch_robe' }),
  storyPerson('Rex', { sex: 'boy', build: 'muscular', hairStyle: 'spiked_hair' }, { outfit: 'armor' }),
];
const PLACES = [
  'EXT. STREET',
  'INT. CLASSROOM',
  'EXT. ROOFTOP',
  'EXT. BEACH',
  'INT. CAFE',
  'EXT. FOREST',
  'INT. LIBRARY',
  'EXT. SHRINE',
  'INT. KITCHEN',
  'EXT. STATION',
  'EXT. HARBOUR',
  'INT. TRAIN CAR',
  'EXT. PARK',
  'INT. THRONE ROOM',
  'EXT. BRIDGE',
];
const TIMES = ['DAY', 'NIGHT', 'DUSK', 'DAWN, FOG', 'NIGHT, RAIN', 'DAY, SNOW'];
/** What one does; `{a}` is whoever does it. */
const ALONE = [
  '{a} waits.',
  '{a} runs.',
  '{a} is crying.',
  '{a} laughs.',
  '{a} sits down.',
  '{a} looks out at the sea.',
  '{a} walks away.',
  '{a} picks up a key.',
  '{a} drops the letter.',
  '{a} raises a lantern.',
  '{a} stares at the door, scared.',
  'Tears fill her eyes. {a} is sad.',
  '{a} is all alone.',
  '{a} vows to win, determined.',
  '{a} reads a book.',
  '{a} eats an apple.',
  '{a} collapses.',
  '{a} is surprised.',
  '{a} draws a sword.',
  '{a} turns around.',
  '{a} sleeps.',
  '{a} opens the door.',
  '{a} takes a photo.',
  '{a} jumps.',
  '{a} blushes.',
  '{a} stands alone on the horizon.',
  '{a} clenches a fist, angry.',
  '{a} drinks coffee.',
  '{a} walks without an umbrella.',
  '{a} kneels.',
];
const TOGETHER = [
  '{a} and {b} talk.',
  '{a} listens to {b}.',
  '{a} and {b} argue.',
  '{a} hugs {b}.',
  '{a} gives {b} a letter.',
  '{a} and {b} walk together.',
  '{a} looks at {b}, surprised.',
  '{a} points at {b}, angry.',
  '{a} and {b} laugh.',
  '{a} waits. {b} runs up.',
  '{a} cries. {b} comforts her.',
  '{a} and {b} shake hands.',
  '{a} sits. {b} stands by the window.',
];
const NOBODY = [
  'All around it is quiet. Nobody is seen.',
  'The letter. Nobody is seen.',
  'The sky above. Nobody is seen.',
];
const LINES = [
  'It is late.',
  'What?!',
  'No. I said no, and I will say it again.',
  'Thank you.',
  'Stop it!',
  '…',
  'Do you remember the summer when the river came up to the second step of the shrine?',
  'Why?',
];
const NOTES = [' (close-up)', ' (wide)', ' (from above)', ' (extreme close-up)', ' (small)', ' (silhouette)', ' (big)'];

/** A story that nobody wrote: scenes, actions, talk and moods by a seed, the same for the same seed. */
export function generatedStory(seed: number): Story {
  const r = rng(seed * 7919 + 13);
  const pick = <T>(list: readonly [T, ...T[]] | readonly T[]): T => {
    const one = list[Math.floor(r(0, list.length - 1e-6))];
    if (one === undefined) throw new RangeError('nothing to pick from');
    return one;
  };
  const shuffled = PEOPLE.map((person) => ({ person, at: r() })).sort((a, b) => a.at - b.at);
  const people = shuffled.slice(0, 1 + (seed % 4)).map(({ person }) => person);
  const names = people.map(({ name }) => name);
  const action = (): string => {
    const kind = r();
    if (kind < 0.08) return pick(NOBODY);
    if (names.length >= 3 && kind < 0.18) return `${names.slice(0, -1).join(', ')} and ${names.at(-1)} talk.`;
    const [a, b] = [pick(names), pick(names)];
    if (names.length >= 2 && a !== b && kind < 0.5) return pick(TOGETHER).replace('{a}', a).replace('{b}', b);
    return pick(ALONE).replace('{a}', a);
  };
  const panel = (index: number): string => {
    const count = pick([0, 0, 1, 1, 2]);
    const said = Array.from({ length: count }, () => `@${pick(names)}\n${pick(LINES)}\n`);
    return [`### Panel ${index + 1}${r() < 0.08 ? pick(NOTES) : ''}\n`, `${action()}\n`, ...said].join('\n');
  };
  const page = (index: number): string => {
    const panels = Array.from({ length: 3 + Math.floor(r(0, 4.99)) }, (_, at) => panel(at));
    const opens = index === 0 || r() < 0.5 ? `${pick(PLACES)} - ${pick(TIMES)}\n\n` : '';
    return `## Page ${index + 1}\n\n${opens}${panels.join('\n')}`;
  };
  return {
    script: `# One\n\n${[0, 1].map(page).join('\n')}`,
    people,
    direction: seed % 2 === 0 ? 'rtl' : 'ltr',
  };
}
