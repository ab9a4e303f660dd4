import type { Safetensors } from '../safetensors/read-safetensors';

/** What trainers leave in checkpoints and no picture needs: tables of the schedule, copies, marks, projections that are not read. */
const HARMLESS =
  /^(model_ema\.|optimizer|lvlb_weights$|alphas_|betas$|log_one_minus_|posterior_|sqrt_|scale_factor$|denoiser\.|v_pred$|ztsnr$|edm_|first_stage_model\.loss\.)|(position_ids|logit_scale|num_batches_tracked|model\.text_projection)$/;
const OPEN_CLIP_BLOCK = /\.model\.transformer\.resblocks\.(\d+)\./;

/**
 * The tensors of a file that no network asked for and that are not known to be harmless, by their names: a sign of parts that
 * Koma does not draw with. SD 2's text encoder is read before its last layer, which counts as harmless.
 * @param asked of each file, the names that its networks asked for
 */
export function unusedTensors(
  file: Safetensors,
  asked: Iterable<ReadonlyMap<Safetensors, ReadonlySet<string>>>,
): string[] {
  const left = new Set([...file.tensors.keys()].filter((key) => !HARMLESS.test(key)));
  for (const byFile of asked) for (const key of byFile.get(file) ?? []) left.delete(key);
  const last = Math.max(...[...file.tensors.keys()].map(blockOf));
  return [...left].filter((key) => blockOf(key) < 0 || blockOf(key) < last);
}

/** The number of OpenCLIP's layer that a tensor belongs to; -1 for others. */
function blockOf(key: string): number {
  return Number(OPEN_CLIP_BLOCK.exec(key)?.[1] ?? -1);
}
