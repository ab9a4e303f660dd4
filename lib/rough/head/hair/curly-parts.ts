/** Curls: commas and rings of hair that stand off the head. */
import { rad, type P3 } from '../../geometry/geometry';
import type { Clump } from './clump';
import type { HairKit } from './hair-kit';

export interface CurlOptions {
  azimuth: number;
  y: number;
  lift: number;
  /** Radius in units. */
  radius: number;
  /** Which way it winds. */
  way: -1 | 1;
  order?: number;
  pass?: 'back' | 'auto';
}
/** One curl: a comma that winds about a point off the skull. */
export function curl(kit: HairKit, o: CurlOptions): Clump {
  const path: P3[] = [];
  for (let i = 0; i <= 7; i++) {
    const t = i / 7;
    const angle = rad(-110 + t * 330) * o.way;
    const radius = o.radius * (1.1 - 0.72 * t);
    const wide = ((radius * Math.cos(angle)) / (0.95 + o.lift)) * 57;
    path.push(kit.at(o.azimuth + wide, o.y + radius * Math.sin(angle) * 1.05, o.lift + 0.05 * (1 - t)));
  }
  return {
    path,
    w: o.radius * 0.95,
    belly: 0.45,
    root: 0.6,
    exp: 1.5,
    ink: 0.95,
    thick: 0.9,
    strands: 1,
    ...(o.order === undefined ? {} : { order: o.order }),
    pass: o.pass ?? 'auto',
  };
}

/** Curls over a zone of the head; `face` leaves the face free below a height. */
export function curls(
  kit: HairKit,
  zone: { from: number; to: number; y0: number; y1: number; lift: number; radius: number; count: number },
): Clump[] {
  const clumps: Clump[] = [];
  const { random } = kit;
  for (let i = 0; i < zone.count; i++) {
    // spread by a golden step, so that neighbours are not drawn one after another
    const share = (i * 0.618034) % 1;
    const azimuth = zone.from + (zone.to - zone.from) * share + random(-4, 4);
    clumps.push(
      curl(kit, {
        azimuth: azimuth > 180 ? azimuth - 360 : azimuth,
        y: zone.y0 + (zone.y1 - zone.y0) * ((i + 0.5) / zone.count) + random(-0.05, 0.05),
        lift: zone.lift + random(-0.05, 0.06),
        radius: zone.radius * random(0.8, 1.2),
        way: random() < 0.5 ? -1 : 1,
      }),
    );
  }
  return clumps;
}
