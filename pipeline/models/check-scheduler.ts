import { PipelineError } from '../error';
import { schedulerConfigSchema } from '../denoise/scheduler-config';

const PLACE = 'scheduler/scheduler_config.json';

/** Schedulers over a table of betas: another sampler may follow the same table. */
const TABLE_CLASSES = [
  ...['DDIMScheduler', 'DDIMParallelScheduler', 'DDPMScheduler', 'DDPMParallelScheduler', 'PNDMScheduler', 'LCMScheduler'],
  ...['TCDScheduler', 'EulerDiscreteScheduler', 'EulerAncestralDiscreteScheduler', 'HeunDiscreteScheduler'],
  ...['LMSDiscreteScheduler', 'KDPM2DiscreteScheduler', 'KDPM2AncestralDiscreteScheduler', 'UniPCMultistepScheduler'],
  ...['DPMSolverMultistepScheduler', 'DPMSolverSinglestepScheduler', 'DPMSolverSDEScheduler', 'DEISMultistepScheduler'],
  'SASolverScheduler',
];
const FLOW_CLASSES = ['FlowMatchEulerDiscreteScheduler', 'FlowMatchHeunDiscreteScheduler'];
const CLASSES: ReadonlySet<unknown> = new Set([...TABLE_CLASSES, ...FLOW_CLASSES]);

const APPLIED: ReadonlySet<string> = new Set(Object.keys(schedulerConfigSchema.shape));
/** Settings of how a class of its own steps, and of dynamic shifting, which is refused. */
const HARMLESS = new Set(
  (
    'predictor_order corrector_order solver_p tau_func eta use_clipped_model_output base_shift max_shift ' +
    'base_image_seq_len max_image_seq_len time_shift_type'
  ).split(' '),
);
/** Settings that change what the numbers mean, and that no sampler follows. */
const REFUSED = ['use_dynamic_shifting', 'invert_sigmas'];
/** What Python writes for "no limit". */
const NO_LIMIT: Readonly<Record<string, number>> = { lambda_min_clipped: -Infinity, s_tmax: Infinity };

/**
 * A folder's noise schedule, found to be one whose rules are known. Limits that are none are left out.
 * @param config `scheduler_config.json`
 * @throws PipelineError `model-unreadable` naming the class or the setting that can't be applied
 */
export function checkScheduler(config: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const { _class_name: className } = config;
  if (className !== undefined && !CLASSES.has(className)) throw refuse(unknownClass(className, config.sigma_data));
  const kept = Object.entries(config).filter(([name, value]) => value !== NO_LIMIT[name]);
  for (const [name, value] of kept) {
    if (name.startsWith('_') || isOff(value) || HARMLESS.has(name)) continue;
    if (!APPLIED.has(name) || REFUSED.includes(name))
      throw refuse(`has the setting "${name}": ${shown(value)}, which no sampler here follows`);
    if (typeof value === 'number' && !Number.isFinite(value))
      throw refuse(`has "${name}": ${String(value)}, where a finite number was expected`);
  }
  return Object.fromEntries(kept);
}

/**
 * EDM's models (arXiv 2206.00364, table 1) take latents that are scaled by `sigma_data` and the noise's level in place of a
 * timestep, so no table of betas stands for them.
 */
function unknownClass(className: unknown, sigmaData: unknown): string {
  const isEdm = String(className).startsWith('EDM');
  const edm = `its model takes and gives latents in another form (EDM, "sigma_data": ${shown(sigmaData ?? 0.5)})`;
  const reason = isEdm ? edm : 'its rules are not known';
  return `names the scheduler ${shown(className)}, and ${reason}`;
}

function refuse(what: string): PipelineError {
  return new PipelineError(
    'model-unreadable',
    `${PLACE} ${what}. The model would draw something else than it was made for, so it is not opened. Draw with it through an engine, such as ComfyUI, or install another model.`,
  );
}

/** A setting that says nothing. */
function isOff(value: unknown): boolean {
  return value === null || value === undefined || value === false || (Array.isArray(value) && value.length === 0);
}

function shown(value: unknown): string {
  return (JSON.stringify(value) ?? String(value)).slice(0, 80);
}
