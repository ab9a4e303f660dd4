import type { Job } from '@/lib/contracts/jobs';
import { paletteOf } from '@/lib/domain/characters/identity';
import { AppError } from '../app-error';
import type { Actor } from '../auth/actor';
import { createCharacter } from '../characters/change-character';
import { database, inTransaction } from '../database/database';
import { createProject } from '../projects/create-project';
import { createJob } from '../queue/create-job';
import { getJob } from '../queue/job-view';
import { getScript, saveScript } from '../scripts/script';
import { drawBook } from '../books/draw-book';
import { getBook } from '../books/get-book';
import { layOutScript } from '../books/lay-out-script';
import { SAMPLE_LOOKS, SAMPLE_MANGA } from './sample-manga';

/** The project with its characters, the pages, and their drawings where a model paints them. */
export const SAMPLE_STEPS = 3;
/** How many samples of one person may wait. */
const MOST_SAMPLES = 3;

/**
 * Asks a worker for the sample: a project with three people and a short story. Anybody who is signed in; repeating it makes
 * another one.
 * @throws AppError `queue-full`
 */
export async function createSample(actor: Actor, { language }: { language: 'en' | 'ja' }): Promise<Job> {
  const jobId = await inTransaction(async () => {
    const active = await database().job.count({
      where: { authorId: actor.userId, kind: 'sample-project', status: { in: ['queued', 'running'] } },
    });
    if (active >= MOST_SAMPLES) {
      throw new AppError('queue-full', 'Samples of yours are being created already.', { action: 'Wait for them.' });
    }
    return createJob({
      kind: 'sample-project',
      projectId: null,
      authorId: actor.userId,
      input: { language },
      stepCount: SAMPLE_STEPS,
    });
  });
  return getJob(actor, jobId);
}

/**
 * Makes the sample and lays it out, by the same ways that everything else goes; where a real model is installed, its panels
 * are painted.
 * @param o.onProject called as soon as the project is there
 * @throws AppError `model-not-found` while no worker found a model, `queue-full`
 */
export async function makeSample(
  actor: Actor,
  o: {
    readonly language: 'en' | 'ja';
    readonly onStep: (step: number) => void;
    readonly onProject: (projectId: string) => Promise<void>;
  },
): Promise<void> {
  const { language } = o;
  const sample = SAMPLE_MANGA[language];
  const { id } = await inTransaction(async () => {
    const { title, description } = sample;
    const project = await createProject(actor, {
      title,
      description,
      style: '',
      readingDirection: 'rtl',
      pageFormat: 'b5',
      languages: [language],
    });
    for (const [index, { traits, outfit }] of SAMPLE_LOOKS.entries()) {
      await createCharacter(actor, project.id, {
        name: sample.names[index] ?? '',
        description: '',
        traits,
        palette: paletteOf(traits, outfit),
        outfits: [{ name: language === 'ja' ? 'ふだん' : 'Usual', traits: outfit }],
      });
    }
    await o.onProject(project.id);
    const { revision } = await getScript(actor, project.id);
    await saveScript(actor, project.id, { text: sample.script, revision });
    return project;
  });
  o.onStep(1);
  await layOutScript(actor, id);
  o.onStep(2);
  const { paintsWithModel } = await getBook(actor, id);
  if (paintsWithModel) await drawBook(actor, id, { chapter: null, panels: 'missing' });
  o.onStep(SAMPLE_STEPS);
}
