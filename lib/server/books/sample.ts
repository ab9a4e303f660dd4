import type { Project } from '@/lib/contracts/projects';
import { paletteOf } from '@/lib/domain/characters/identity';
import type { Actor } from '../auth/actor';
import { createCharacter } from '../characters/change-character';
import { inTransaction } from '../database/database';
import { createProject } from '../projects/create-project';
import { getProject } from '../projects/get-project';
import { getScript, saveScript } from '../scripts/script';
import { drawBook } from './draw-panels';
import { getBook } from './get-book';
import { layOutScript } from './lay-out-script';
import { SAMPLE_LOOKS, SAMPLE_MANGA } from './sample-manga';

/**
 * Makes a project with three people and a short story and lays it out, by the same ways that everything else goes; where a
 * real model is installed, its panels are painted. Anybody who is signed in; repeating it makes another one.
 * @throws AppError `model-not-found` while no worker found a model, `queue-full`
 */
export async function createSample(actor: Actor, { language }: { language: 'en' | 'ja' }): Promise<Project> {
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
    const { revision } = await getScript(actor, project.id);
    await saveScript(actor, project.id, { text: sample.script, revision });
    await layOutScript(actor, project.id);
    return project;
  });
  const { paintsWithModel } = await getBook(actor, id);
  if (paintsWithModel) await drawBook(actor, id, { chapter: null });
  return getProject(actor, id);
}
