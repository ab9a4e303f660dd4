import { drawPicture, type DrawEnvironment } from '@/pipeline/draw';
import type { Drawer } from '../engines/drawer';

/** Draws on this machine. */
export function pipelineDrawer(environment: DrawEnvironment & { readonly now: () => number }): Drawer {
  const { model, now, runtime } = environment;
  return {
    model,
    now,
    async draw(options) {
      const { pictures } = await drawPicture(environment, options);
      return { pictures, runtime: runtime.description };
    },
  };
}
