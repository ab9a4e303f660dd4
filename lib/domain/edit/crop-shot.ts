import type { AnyShot } from '@/lib/rough/vocabulary';

/** The least share of the height that a head has in each shot; between the shots' own shares (lib/rough/framing.ts). */
const LEAST_HEAD: readonly (readonly [shot: AnyShot, share: number])[] = [
  ['eye_focus', 1.6],
  ['close-up', 0.63],
  ['portrait', 0.45],
  ['upper_body', 0.325],
  ['cowboy_shot', 0.245],
  ['full_body', 0.12],
  ['wide_shot', 0.05],
];

/** The shot that a part of a picture amounts to. @param headShare the head's height as a share of the part's */
export function cropShot(headShare: number): AnyShot {
  return LEAST_HEAD.find(([, share]) => headShare >= share)?.[0] ?? 'very_wide_shot';
}
