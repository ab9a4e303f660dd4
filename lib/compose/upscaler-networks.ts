import type { Upscaler } from '@/lib/contracts/upscalers';

/** The network that each upscaler is, by its file in the upscalers' folder. */
export const UPSCALER_NETWORKS = { fast: 'animevideo-x4', fine: 'anime-6b-x4' } as const satisfies Record<
  Upscaler,
  string
>;
