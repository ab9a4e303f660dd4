import { clamp, dot, lerp, type P3 } from '../geometry/geometry';
import { INK, mixHex } from '../pen/paint';
import { Camera } from './camera';
import { mulHex, type Look } from './look';

/** Colour and share of black of a surface under the light of the hour. */
export interface Tint {
  readonly c: string;
  readonly bw: number;
}
/** Three light classes: 2 lit, 1 half, 0 dark. */
export type Lit = number;

/** A camera that knows the light: colours and tones by class and depth, ink by depth (WORLD.md 4). */
export class LitCamera extends Camera {
  /** A room: no haze, lamps at night. */
  inside = false;
  /** Even light for inserts of single things. */
  studio = false;
  /** Lamps burn in rooms at night. */
  lampOn = true;
  private readonly cache = new Map<string, Tint>();
  /** Share of the haze before something at a depth. */
  fade(z: number): number {
    return clamp((z - 3) / this.mood.far, 0, 1);
  }
  /** Colour and tone of a look at a light class and distance. */
  tint(k: Look, lit: Lit, z: number): Tint {
    const fd = Math.round(this.fade(z) * 16) / 16,
      key = `${k.c}${k.bw}${lit}${fd}${k.glow ? 1 : 0}${k.flat ? 1 : 0}`,
      known = this.cache.get(key);
    if (known) return known;
    const tint = k.glow
      ? { c: mixHex(k.c, this.mood.haze, this.inside ? 0 : fd * 0.3), bw: k.bw }
      : { c: this.colourOf(k, k.flat ? 2 : lit, fd), bw: this.shareOf(k, k.flat ? 2 : lit, fd) };
    this.cache.set(key, tint);
    return tint;
  }
  private colourOf(k: Look, lit: Lit, fd: number): string {
    const m = this.mood,
      isLamplit = this.inside && this.lampOn && this.time === 'night';
    let c = lit === 2 ? k.c : mulHex(k.c, mixHex('#ffffff', m.shade, lit === 1 ? 0.42 : 0.95));
    c = mulHex(c, isLamplit ? '#fff0d8' : m.mul);
    return this.inside ? c : mixHex(c, m.haze, fd * (this.weather === 'fog' ? 0.96 : 0.72));
  }
  private shareOf(k: Look, lit: Lit, fd: number): number {
    const m = this.mood,
      night = this.time === 'night',
      hasLamp = this.inside && this.lampOn,
      isFog = this.weather === 'fog';
    let bw = k.bw;
    if (bw < 0.93) {
      const add = hasLamp && night ? [0.32, 0.14, 0] : m.add;
      bw = bw * (hasLamp ? 1 : m.gain) + (hasLamp ? 0 : m.lift) + add[lit]!;
      bw = bw > (night && !hasLamp ? 0.8 : 0.78) ? 1 : Math.min(bw, 0.66);
    }
    if (!this.inside) bw = lerp(bw, night ? 0.5 : isFog ? 0 : 0.1, fd * (isFog ? 1 : bw >= 0.93 ? 0.75 : 0.7));
    return clamp(bw, 0, 1);
  }
  /** Light class of a normal. */
  lightOf(n: P3): Lit {
    const k = dot(n, this.mood.sun);
    if (this.studio) return k > 0.12 ? 2 : k > -0.15 ? 1 : 0;
    if (!this.inside) return k > 0.18 ? 2 : k > -0.18 ? 1 : 0;
    if (n[1] > 0.5) return 2;
    if (n[1] < -0.5) return 1;
    return k > 0.2 ? 2 : k > -0.25 ? 1 : 0;
  }
  /** Colour of ink at a depth. */
  inkAt(z: number): string {
    return this.bw || this.inside
      ? INK
      : mixHex(INK, this.mood.haze, this.fade(z) * (this.weather === 'fog' ? 0.95 : 0.75));
  }
  /** Opacity of ink at a depth: fog takes far lines away. */
  inkOpacity(z: number): number {
    return this.weather === 'fog' && !this.inside && this.fade(z) > 0.88 ? 0.4 : 1;
  }
  /** Width of a line of weight `k` at a depth, px. */
  width(z: number, k = 1): number {
    return (
      clamp(2.5 * Math.sqrt(3 / Math.max(0.7, z)), 0.5, 3.3) *
      k *
      this.lineScale *
      (this.weather === 'fog' && !this.inside ? 1 - this.fade(z) * 0.7 : 1)
    );
  }
}
