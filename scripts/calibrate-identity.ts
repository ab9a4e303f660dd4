import { mkdir, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { format } from 'prettier';
import { drawRough, sampleSpecification, type RoughSpecification } from '@/lib/rough';
import { createRandom, pick } from '@/lib/rough/random';
import { bareMaterials, composeRequest } from '@/lib/compose';
import { generationInputSchema } from '@/lib/contracts/generations';
import { stagedPrompt } from '@/lib/domain/staging/staged-prompt';
import { drawPicture } from '@/pipeline/draw/draw-picture';
import { detectFaces } from '@/pipeline/finish/detect-faces';
import { describeFace } from '@/pipeline/identity/describe-face';
import { identityDistances } from '@/pipeline/identity/likeness';
import type { Picture } from '@/pipeline/image/picture';
import { rasteriseSvg } from '@/pipeline/image/rasterise-svg';
import { openDrawEnvironment } from './draw/open-studio-model';

/**
 * `npm run calibrate-identity`: draws the same and different people by the rough and by the starter, fits the identity
 * measure to two thirds of them, and writes the weights and the report with the error on the rest.
 */
const PEOPLE = 72;
const ROUGHS = 4;
const DRAWINGS = 3;
const LEARNING_RATE = 0.8;
const ROUNDS = 4000;
const random = createRandom(20261124);

interface Face {
  readonly person: number;
  readonly hairColour: string;
  readonly kind: 'rough' | 'drawn';
  readonly signature: readonly number[];
}

interface Pair {
  readonly isSame: boolean;
  readonly isHard: boolean;
  readonly kind: 'rough' | 'drawn';
  readonly distances: readonly number[];
}

const environment = await openDrawEnvironment('starter', 'cpu');
const detector = { runtime: environment.runtime, path: environment.weights.faceDetector, minScore: 0.4 };

/** The surest head of a picture, described; null where none is found. */
async function faceOf(picture: Picture): Promise<readonly number[] | null> {
  const [box] = await detectFaces(picture, detector);
  if (!box) return null;
  const { widthPx, heightPx } = picture;
  return describeFace(picture, {
    left: box.xPx / widthPx,
    top: box.yPx / heightPx,
    right: (box.xPx + box.widthPx) / widthPx,
    bottom: (box.yPx + box.heightPx) / heightPx,
  });
}

/** The same person in another picture: face, shot, view, clothes and scene change. */
function appearance(person: RoughSpecification['people'][number], seed: number): RoughSpecification {
  const other = sampleSpecification(seed, 192);
  const outfit = other.people[0]?.who.outfit ?? person.who.outfit;
  const how = {
    ...person.how,
    expression: pick(random, ['smile', 'angry', 'sad', 'surprised', 'closed_mouth', 'open_mouth'] as const),
    view: pick(random, ['front', 'front', 'three_quarter_left', 'three_quarter_right'] as const),
    eyes: 'open' as const,
    turn: (random() - 0.5) * 0.8,
    tiltDegrees: (random() - 0.5) * 12,
  };
  return {
    ...other,
    size: { widthPx: 192, heightPx: 192 },
    shot: pick(random, ['portrait', 'portrait', 'upper_body', 'close-up'] as const),
    style: 'anime_coloring',
    place: 'center',
    keepsHeadsInside: true,
    people: [{ who: { ...person.who, outfit }, how }],
  };
}

async function drawn(specification: RoughSpecification): Promise<Picture | undefined> {
  const { prompt } = stagedPrompt({
    specification,
    people: [{ words: '', forbidden: '' }],
    words: '',
    negative: '',
    twoPeople: null,
  });
  const input = generationInputSchema.parse({ prompt, seed: specification.seed, size: specification.size });
  const composed = await composeRequest(input, { ...bareMaterials(environment.model), rough: specification });
  return (await drawPicture(environment, composed)).pictures[0];
}

async function gather(): Promise<Face[]> {
  const faces: Face[] = [];
  for (let person = 0; person < PEOPLE; person++) {
    const somebody = firstPerson(person);
    for (let picture = 0; picture < ROUGHS + DRAWINGS; picture++) {
      const kind = picture < ROUGHS ? 'rough' : 'drawn';
      const specification = appearance(somebody, 9000 + person * 40 + picture);
      const pixels =
        kind === 'rough'
          ? await rasteriseSvg(drawRough(specification).svg, specification.size)
          : await drawn(specification);
      const signature = pixels ? await faceOf(pixels) : null;
      if (signature) faces.push({ person, hairColour: somebody.who.hairColour, kind, signature });
    }
    process.stderr.write(`person ${person + 1} of ${PEOPLE}\n`);
  }
  return faces;
}

function firstPerson(index: number): RoughSpecification['people'][number] {
  for (let seed = 5000 + index * 17; ; seed++) {
    const [person] = sampleSpecification(seed, 192).people;
    if (person && !person.who.accessories.includes('eyepatch')) return person;
  }
}

function pairsOf(faces: readonly Face[]): Pair[] {
  return faces.flatMap((a, index) =>
    faces.slice(index + 1).flatMap((b): Pair[] => {
      if (a.kind !== b.kind) return [];
      const isSame = a.person === b.person;
      const isHard = !isSame && a.hairColour === b.hairColour;
      return [{ isSame, isHard, kind: a.kind, distances: identityDistances(a.signature, b.signature) }];
    }),
  );
}

/** Logistic regression by gradient descent, same and different pairs weighing the same. */
function fit(pairs: readonly Pair[]): { bias: number; weights: number[] } {
  const same = pairs.filter(({ isSame }) => isSame).length;
  const groups = pairs[0]?.distances.length ?? 0;
  let bias = 0;
  let weights = Array<number>(groups).fill(1);
  for (let round = 0; round < ROUNDS; round++) {
    let biasStep = 0;
    const steps = Array<number>(groups).fill(0);
    for (const { isSame, distances } of pairs) {
      const weight = isSame ? 0.5 / same : 0.5 / (pairs.length - same);
      const miss = (chance({ bias, weights }, distances) - (isSame ? 1 : 0)) * weight;
      biasStep += miss;
      distances.forEach((distance, group) => (steps[group] = (steps[group] ?? 0) - miss * distance));
    }
    bias -= LEARNING_RATE * 4 * biasStep;
    // A greater distance never speaks for the same person.
    weights = weights.map((value, group) => Math.max(0, value - LEARNING_RATE * 40 * (steps[group] ?? 0)));
  }
  return { bias, weights };
}

function chance({ bias, weights }: { bias: number; weights: readonly number[] }, distances: readonly number[]): number {
  const score = distances.reduce((sum, distance, group) => sum - (weights[group] ?? 0) * distance, bias);
  return 1 / (1 + Math.exp(-score));
}

interface Rates {
  readonly pairs: number;
  readonly falseAccept: number;
  readonly falseReject: number;
  readonly hardAccept: number;
}

function ratesAt(pairs: readonly Pair[], likely: (pair: Pair) => number, threshold: number): Rates {
  const share = (list: readonly Pair[], isWrong: (pair: Pair) => boolean): number =>
    list.filter(isWrong).length / Math.max(1, list.length);
  return {
    pairs: pairs.length,
    falseAccept: share(
      pairs.filter(({ isSame }) => !isSame),
      (pair) => likely(pair) >= threshold,
    ),
    falseReject: share(
      pairs.filter(({ isSame }) => isSame),
      (pair) => likely(pair) < threshold,
    ),
    hardAccept: share(
      pairs.filter(({ isHard }) => isHard),
      (pair) => likely(pair) >= threshold,
    ),
  };
}

/** Where false accepts and false rejects are the same. */
function equalErrorThreshold(pairs: readonly Pair[], likely: (pair: Pair) => number): number {
  const steps = Array.from({ length: 99 }, (_, step) => (step + 1) / 100);
  const gap = (threshold: number): number => {
    const { falseAccept, falseReject } = ratesAt(pairs, likely, threshold);
    return Math.abs(falseAccept - falseReject);
  };
  return steps.reduce((best, step) => (gap(step) < gap(best) ? step : best));
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

try {
  const faces = await gather();
  const isHeldBack = ({ person }: Face): boolean => person % 3 === 0;
  const learned = pairsOf(faces.filter((face) => !isHeldBack(face)));
  const heldBack = pairsOf(faces.filter(isHeldBack));
  const fitted = fit(learned);
  const likely = (pair: Pair): number => chance(fitted, pair.distances);
  const threshold = equalErrorThreshold(learned, likely);
  const rounded = {
    bias: Math.round(fitted.bias * 1000) / 1000,
    weights: fitted.weights.map((weight) => Math.round(weight * 1000) / 1000),
    threshold,
  };
  const file = resolve('pipeline/identity/calibration.json');
  await writeFile(file, await format(JSON.stringify(rounded), { parser: 'json', printWidth: 120 }));
  const rows = (['rough', 'drawn'] as const).map((kind) => {
    const { pairs, falseAccept, falseReject, hardAccept } = ratesAt(
      heldBack.filter((pair) => pair.kind === kind),
      likely,
      threshold,
    );
    const name = kind === 'rough' ? 'drawn by the rough' : 'drawn by the starter';
    return `| ${name} | ${pairs} | ${percent(falseAccept)} | ${percent(hardAccept)} | ${percent(falseReject)} |`;
  });
  const page = `# Face similarity

How similar a face is to the reference images: colours of hair, eyes and skin and where the hair is, read from the head that the
face detector finds (\`pipeline/identity\`), compared by a logistic of four distances. Calibrated by
\`npm run calibrate-identity\` on ${PEOPLE} people, each ${ROUGHS} times by the rough and ${DRAWINGS} times by the starter, with other faces,
shots, views, clothes and places; a third of the people was held out, and the table is of them alone. A head was found in
${faces.length} of ${PEOPLE * (ROUGHS + DRAWINGS)} pictures. Threshold: ${threshold}, where both errors were equal on the others.

| pictures | pairs | different taken for the same | the same with hair of one colour | the same taken for different |
|---|---|---|---|---|
${rows.join('\n')}

Weights of the distances of hair, eyes, skin and hair style: ${rounded.weights.join(', ')}. It tells drawn people apart by what
they are drawn with. It is no face recognition of living people.
`;
  await mkdir(resolve('docs/identity'), { recursive: true });
  await writeFile(resolve('docs/identity/README.md'), await format(page, { parser: 'markdown', printWidth: 120 }));
  process.stderr.write(page);
} finally {
  await environment.close();
}
