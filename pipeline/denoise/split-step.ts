/**
 * Splits a step between two noise levels, as k-diffusion's ancestral samplers do: how far to go down, and how much noise
 * to add to come out at `to`. `down`^2 + `up`^2 = `to`^2; with `eta` 1, `down` is to^2 / from. In float64 and by a form
 * without a difference of near numbers, so that `down` stays above 0 after a long step.
 * @param from above 0
 * @param to 0..from
 * @param eta 0..1
 */
export function splitStep(from: number, to: number, eta: number): { readonly down: number; readonly up: number } {
  const share = (to / from) ** 2;
  return { down: to * Math.sqrt(1 - eta ** 2 + eta ** 2 * share), up: eta * to * Math.sqrt(1 - share) };
}
