import type { Sampler, Schedule } from '@/lib/contracts/drawing';

/** Weights that make a model draw in few steps, and the settings that they were trained for. */
export interface Accelerator {
  readonly id: string;
  /** Its makers' name with its steps. */
  readonly name: string;
  /** What its LoRA's file is called, small letters and digits alone, at any place of the name. */
  readonly matches: RegExp;
  /** Its usual file for each family that it exists for. */
  readonly files: Partial<Record<'sd1' | 'sdxl', string>>;
  readonly sampler: Sampler;
  readonly schedule: Schedule;
  readonly steps: number;
  /** 1 draws without the negative prompt, in half the time. */
  readonly guidance: number;
}

/**
 * Best first: those that keep guidance and the negative prompt, then by their licences and age. Settings as their makers
 * name them: Hyper-SD (arXiv 2404.13686, CFG-preserved), PCM (arXiv 2405.18407), SDXL-Lightning (arXiv 2402.13929), TCD
 * (arXiv 2402.19159), LCM (arXiv 2311.05556), DMD2 (arXiv 2405.14867, for non-commercial use), SDXL-Turbo (arXiv
 * 2311.17042, for non-commercial use). `sgm-uniform` and `turbo` begin at the noisiest timestep, as all of them need.
 */
export const ACCELERATORS: readonly Accelerator[] = [
  {
    id: 'hyper-cfg-8',
    name: 'Hyper-SD CFG, 8 steps',
    matches: /hyper.*8step.*cfg|hyper.*cfg.*8step/,
    files: { sd1: 'Hyper-SD15-8steps-CFG-lora.safetensors', sdxl: 'Hyper-SDXL-8steps-CFG-lora.safetensors' },
    sampler: 'euler',
    schedule: 'sgm-uniform',
    steps: 8,
    guidance: 3.5,
  },
  {
    id: 'pcm-8',
    name: 'PCM, 8 steps',
    matches: /pcm.*8step/,
    files: {
      sd1: 'pcm_sd15_normalcfg_8step_converted.safetensors',
      sdxl: 'pcm_sdxl_normalcfg_8step_converted.safetensors',
    },
    sampler: 'euler',
    schedule: 'turbo',
    steps: 8,
    guidance: 4,
  },
  {
    id: 'pcm-4',
    name: 'PCM, 4 steps',
    matches: /pcm.*4step/,
    files: {
      sd1: 'pcm_sd15_smallcfg_4step_converted.safetensors',
      sdxl: 'pcm_sdxl_smallcfg_4step_converted.safetensors',
    },
    sampler: 'euler',
    schedule: 'turbo',
    steps: 4,
    guidance: 3,
  },
  {
    id: 'lightning-8',
    name: 'SDXL-Lightning, 8 steps',
    matches: /lightning.*8step/,
    files: { sdxl: 'sdxl_lightning_8step_lora.safetensors' },
    sampler: 'euler',
    schedule: 'sgm-uniform',
    steps: 8,
    guidance: 1,
  },
  {
    id: 'lightning-4',
    name: 'SDXL-Lightning, 4 steps',
    matches: /lightning.*4step/,
    files: { sdxl: 'sdxl_lightning_4step_lora.safetensors' },
    sampler: 'euler',
    schedule: 'sgm-uniform',
    steps: 4,
    guidance: 1,
  },
  {
    id: 'hyper-8',
    name: 'Hyper-SD, 8 steps',
    matches: /hyper.*8step/,
    files: { sd1: 'Hyper-SD15-8steps-lora.safetensors', sdxl: 'Hyper-SDXL-8steps-lora.safetensors' },
    sampler: 'ddim',
    schedule: 'turbo',
    steps: 8,
    guidance: 1,
  },
  {
    id: 'hyper-4',
    name: 'Hyper-SD, 4 steps',
    matches: /hyper.*4step/,
    files: { sd1: 'Hyper-SD15-4steps-lora.safetensors', sdxl: 'Hyper-SDXL-4steps-lora.safetensors' },
    sampler: 'ddim',
    schedule: 'turbo',
    steps: 4,
    guidance: 1,
  },
  {
    id: 'dmd2-4',
    name: 'DMD2, 4 steps',
    matches: /dmd2/,
    files: { sdxl: 'dmd2_sdxl_4step_lora.safetensors' },
    sampler: 'lcm',
    schedule: 'sgm-uniform',
    steps: 4,
    guidance: 1,
  },
  {
    id: 'tcd-8',
    name: 'TCD, 8 steps',
    matches: /tcd/,
    files: { sd1: 'TCD-SD15-LoRA.safetensors', sdxl: 'TCD-SDXL-LoRA.safetensors' },
    sampler: 'tcd',
    schedule: 'model',
    steps: 8,
    guidance: 1,
  },
  {
    id: 'lcm-8',
    name: 'LCM, 8 steps',
    matches: /lcm/,
    files: { sd1: 'lcm-lora-sdv1-5.safetensors', sdxl: 'lcm-lora-sdxl.safetensors' },
    sampler: 'lcm',
    schedule: 'model',
    steps: 8,
    guidance: 1.5,
  },
  {
    id: 'turbo-4',
    name: 'SDXL-Turbo, 4 steps',
    matches: /turbo/,
    files: { sdxl: 'sd_xl_turbo_lora_v1.safetensors' },
    sampler: 'euler-a',
    schedule: 'turbo',
    steps: 4,
    guidance: 1,
  },
];
