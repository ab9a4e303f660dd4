import { describe, expect, it } from 'vitest';
import { openModel } from '@/pipeline/models/open-model';
import { ROUTE_STAGES, routeModel, type RoutableModel } from '@/pipeline/prompt/route-model';
import { goldenPath, repositoryPath } from '@/tests/golden/open-runtime';

const starter = await openModel(repositoryPath('models/starter'));
const inpaint = await openModel(goldenPath('parity/models/inpaint'));
const models: RoutableModel[] = [inpaint, starter];

describe('routeModel', () => {
  it('the default is chosen by what the stage is best done with', () => {
    expect(routeModel({ stage: 'panel', routes: {}, models }).model).toBe('starter');
    expect(routeModel({ stage: 'region-edit', routes: {}, models }).model).toBe('inpaint');
  });

  it('the order of the models does not matter', () => {
    const answers = ROUTE_STAGES.filter((stage) => stage !== 'whole-page').map((stage) => [
      routeModel({ stage, routes: {}, models }).model,
      routeModel({ stage, routes: {}, models: [...models].reverse() }).model,
    ]);
    expect(answers.every(([one, other]) => one === other)).toBe(true);
  });

  it('the project’s route goes before', () => {
    expect(routeModel({ stage: 'panel', routes: { panel: 'inpaint' }, models }).model).toBe('inpaint');
  });

  it.each([
    [{ routes: { panel: 'gone' }, models }, 'gone'],
    [{ routes: {}, models: [] }, 'No model is installed'],
  ])('a model that is not there is named', (o, words) => {
    expect(() => routeModel({ stage: 'panel', ...o })).toThrow(words);
  });

  it('a stage that no model can do is refused', () => {
    expect(() => routeModel({ stage: 'whole-page', routes: {}, models })).toThrow('an engine that draws whole pages');
  });

  it('whole pages go to an engine that draws them, whichever other model is larger', () => {
    const engine = { kind: 'comfyui', samplers: [], schedules: [], lacks: [] };
    const able = { id: 'z', capabilities: { ...starter.capabilities, engine: { ...engine, drawsPages: true } } };
    const unable = { id: 'a', capabilities: { ...starter.capabilities, engine } };
    const all = [...models, unable, able];
    expect(routeModel({ stage: 'whole-page', routes: {}, models: all }).model).toBe('z');
    expect(() => routeModel({ stage: 'whole-page', routes: { 'whole-page': 'a' }, models: all })).toThrow('"a" has no');
  });
});
