import type { TensorSpec } from '../tensor';
import type { ModelGraph } from './opened-model';

/** What a U-Net may be asked with beside residuals. */
export const UNET_INPUTS: ReadonlySet<string> = new Set([
  'sample',
  'timestep',
  'encoder_hidden_states',
  'text_embeds',
  'time_ids',
  'timestep_cond',
  'rough',
]);

/** A U-Net's inputs that take ControlNet residuals, in the graph's order: down blocks first, mid last. */
export function residualInputs({ inputs }: Pick<ModelGraph, 'inputs'>): TensorSpec[] {
  return inputs.filter(({ name, shape }) => !UNET_INPUTS.has(name) && shape.length === 4);
}
