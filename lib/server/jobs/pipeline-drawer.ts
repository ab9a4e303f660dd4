import { drawPicture, type DrawEnvironment } from '@/pipeline/draw';
import type { Drawer } from '../engines/drawer';
import { watchDrawing } from './measure-drawing';

/** Draws on this machine, and measures it. */
export function pipelineDrawer(environment: DrawEnvironment & { readonly now: () => number }): Drawer {
  const { model, now, runtime } = environment;
  return {
    model,
    now,
    async draw(options) {
      const watch = watchDrawing(environment, options.request);
      try {
        const { pictures } = await drawPicture(environment, {
          ...options,
          onEvent(event) {
            watch.onEvent(event);
            options.onEvent?.(event);
          },
        });
        return { pictures, runtime: runtime.description, measure: await watch.end() };
      } finally {
        watch.close();
      }
    },
  };
}
