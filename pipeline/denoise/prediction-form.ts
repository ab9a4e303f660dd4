import type { SchedulerConfig } from './scheduler-config';

/** A linear form of the noisy latents and the model's output: `sample` * x + `output` * prediction. */
export interface LinearForm {
  readonly sample: number;
  readonly output: number;
}

/** How one model call reads: x = alpha * clean + spread * noise, and what the model's output says of both. */
export interface PredictionForm {
  readonly alpha: number;
  readonly spread: number;
  /** The model takes the latents times this. */
  readonly inputScale: number;
  /** The predicted clean latents. */
  readonly denoised: LinearForm;
  /** The predicted noise. */
  readonly noise: LinearForm;
}

type Prediction = SchedulerConfig['prediction_type'];

/**
 * Variance-preserving latents (arXiv 2006.11239; v: Salimans and Ho 2022, arXiv 2202.00512).
 * @param alpha root of the share of the picture, `spread` of the noise
 * @param sigma the level that a flow prediction is read at
 */
export function preservingForm(prediction: Prediction, alpha: number, spread: number, sigma: number): PredictionForm {
  const common = { alpha, spread, inputScale: 1 };
  const fromClean = { sample: 1 / spread, output: -alpha / spread };
  switch (prediction) {
    case 'epsilon':
      return {
        ...common,
        denoised: { sample: 1 / alpha, output: -spread / alpha },
        noise: { sample: 0, output: 1 },
      };
    case 'v_prediction':
      return { ...common, denoised: { sample: alpha, output: -spread }, noise: { sample: spread, output: alpha } };
    case 'sample':
      return { ...common, denoised: { sample: 0, output: 1 }, noise: fromClean };
    case 'flow_prediction':
      return {
        ...common,
        denoised: { sample: 1, output: -sigma },
        noise: { sample: (1 - alpha) / spread, output: (alpha * sigma) / spread },
      };
  }
}

/** Latents whose noise grows without bound, x = clean + sigma * noise; the model still takes preserved variance. */
export function explodingForm(prediction: Prediction, sigma: number): PredictionForm {
  const root = Math.sqrt(sigma * sigma + 1);
  const common = { alpha: 1, spread: sigma, inputScale: 1 / root };
  switch (prediction) {
    case 'epsilon':
    case 'flow_prediction':
      return { ...common, denoised: { sample: 1, output: -sigma }, noise: { sample: 0, output: 1 } };
    case 'v_prediction':
      return {
        ...common,
        denoised: { sample: 1 / (sigma * sigma + 1), output: -sigma / root },
        noise: { sample: sigma / (sigma * sigma + 1), output: 1 / root },
      };
    case 'sample':
      return { ...common, denoised: { sample: 0, output: 1 }, noise: { sample: 1 / sigma, output: -1 / sigma } };
  }
}

/** Latents on the straight way between picture and noise, x = (1 - sigma) * clean + sigma * noise. */
export function flowForm(sigma: number): PredictionForm {
  return preservingForm('flow_prediction', 1 - sigma, sigma, sigma);
}

/** What picture and noise are multiplied by at a noise level, on a flow or with the variance preserved. */
export function signalShare(sigma: number, isFlow: boolean): { readonly alpha: number; readonly spread: number } {
  if (isFlow) return { alpha: 1 - sigma, spread: sigma };
  const alpha = 1 / Math.sqrt(sigma * sigma + 1);
  return { alpha, spread: sigma * alpha };
}
