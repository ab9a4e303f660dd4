import type { SamplerRun } from './sampler-run';
import { weightedSum, type Term } from './weighted-sum';

const ORDER = 4;
/** Gauss-Legendre places and weights on -1..1; four of them integrate the cubics at hand exactly. */
const QUADRATURE = [
  [-0.8611363115940526, 0.34785484513745385],
  [-0.3399810435848563, 0.6521451548625461],
  [0.3399810435848563, 0.6521451548625461],
  [0.8611363115940526, 0.34785484513745385],
] as const;

/** Linear multistep (Adams-Bashforth) in sigma over up to four derivatives. */
export async function sampleLms(run: SamplerRun): Promise<Float32Array> {
  const { plan } = run;
  let latents = run.latents;
  let derivatives: Float32Array[] = [];
  for (let at = run.firstCall; at < plan.calls.length; at++) {
    const sigma = plan.sigmas[at]!;
    const { x0 } = await run.predict(latents, at);
    derivatives = [weightedSum([1 / sigma, latents], [-1 / sigma, x0]), ...derivatives].slice(0, ORDER);
    const order = Math.min(at + 1, ORDER);
    const terms = derivatives.map((known, back): Term => [coefficient(plan.sigmas, { at, order, back }), known]);
    latents = await run.endCall(weightedSum([1, latents], ...terms), at);
  }
  return latents;
}

/** The integral over the step of the Lagrange polynomial that belongs to the derivative `back` calls ago. */
function coefficient(
  sigmas: readonly number[],
  { at, order, back }: { at: number; order: number; back: number },
): number {
  const [from, to] = [sigmas[at]!, sigmas[at + 1]!];
  const own = sigmas[at - back]!;
  let sum = 0;
  for (const [place, weight] of QUADRATURE) {
    const sigma = (from + to) / 2 + ((to - from) / 2) * place;
    let product = weight;
    for (let k = 0; k < order; k++) {
      const other = sigmas[at - k]!;
      if (k !== back) product *= (sigma - other) / (own - other);
    }
    sum += product;
  }
  return (sum * (to - from)) / 2;
}
