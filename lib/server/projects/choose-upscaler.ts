import type { FinishInput } from '@/lib/contracts/generations';
import { upscalerSchema, type Upscaler } from '@/lib/contracts/upscalers';
import { database } from '../database/database';
import { readSettings } from '../database/studio-settings';

/** What enlarges the pictures of a project: what it chose, else the studio’s. */
export async function chooseUpscaler(projectId: string): Promise<Upscaler> {
  const project = await database().project.findUnique({ where: { id: projectId }, select: { upscaler: true } });
  return upscalerSchema.nullish().catch(null).parse(project?.upscaler) ?? (await readSettings()).upscaler;
}

/** Finishing steps in which each enlargement names what does it: as it was asked for, else what the project chose. */
export async function withUpscaler(projectId: string, finish: readonly FinishInput[]): Promise<FinishInput[]> {
  if (!finish.some((step) => step.kind === 'upscale' && step.isFine === undefined)) return [...finish];
  const isFine = (await chooseUpscaler(projectId)) === 'fine';
  return finish.map((step) => (step.kind === 'upscale' ? { ...step, isFine: step.isFine ?? isFine } : step));
}
