import type { SamplerRun } from './sampler-run';
import { splitStep } from './split-step';
import { weightedSum, type Term } from './weighted-sum';

/**
 * RES, the refined exponential solver in its multistep form of second order (Zhang et al. 2023, arXiv 2308.02157, equation
 * 7 with the earlier prediction as its second stage). With h the step in -ln sigma, phi1 = (1 - e^-h) / h and phi2 =
 * (1 - phi1) / h, the newest clean prediction weighs h (phi1 + phi2 / c) and the one before -h phi2 / c, c the distance
 * between both in units of h. With `eta` above 0 its ancestral form: the step ends lower, and fresh noise brings it up.
 */
export async function sampleResMultistep(run: SamplerRun): Promise<Float32Array> {
  const { plan } = run;
  let latents = run.latents;
  let earlier: { readonly x0: Float32Array; readonly gap: number } | null = null;
  for (let at = run.firstCall; at < plan.calls.length; at++) {
    const [from, to] = [plan.sigmas[at]!, plan.sigmas[at + 1]!];
    const { x0 } = await run.predict(latents, at);
    const { down, up } = splitStep(from, to, plan.settings.eta);
    const noise: Term[] = up > 0 ? [[up * plan.config.s_noise, run.noise()]] : [];
    const step = down === 0 ? [[1, x0] as const] : stepTerms({ latents, x0, earlier, from, to: down });
    // The distance to the next call's prediction is what the solver itself goes; what the noise brings back is no part.
    earlier = { x0, gap: Math.log(from / down) };
    latents = await run.endCall(weightedSum(...step, ...noise), at);
  }
  return latents;
}

function stepTerms(o: {
  readonly latents: Float32Array;
  readonly x0: Float32Array;
  readonly earlier: { readonly x0: Float32Array; readonly gap: number } | null;
  readonly from: number;
  readonly to: number;
}): Term[] {
  const h = Math.log(o.from / o.to);
  const whole = -Math.expm1(-h);
  if (o.earlier === null || !Number.isFinite(o.earlier.gap))
    return [
      [o.to / o.from, o.latents],
      [whole, o.x0],
    ];
  // h phi2 / c, with c = gap / h.
  const slope = (h - whole) / o.earlier.gap;
  return [
    [o.to / o.from, o.latents],
    [whole + slope, o.x0],
    [-slope, o.earlier.x0],
  ];
}
