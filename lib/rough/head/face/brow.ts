import { clamp, lerp, smooth, type P2 } from '../../geometry/geometry';
import { mixHex } from '../../pen/paint';
import type { Eyebrows } from '../../vocabulary/people';
import type { Eye } from './eye';
import type { FaceView } from './face-view';

const WHITE = '#ffffff';

interface BrowStyle {
  readonly thick: number;
  readonly arch: number;
  readonly from: number;
  readonly to: number;
}
const USUAL: BrowStyle = { thick: 1, arch: 1, from: -0.98, to: 1.12 };
const BROWS: Readonly<Record<Eyebrows, BrowStyle>> = {
  thick_eyebrows: { ...USUAL, thick: 2.1, from: -1.02 },
  thin_eyebrows: { ...USUAL, thick: 0.55, arch: 1.3 },
  straight_eyebrows: { ...USUAL, thick: 1.25, arch: -0.2 },
  arched_eyebrows: { ...USUAL, arch: 3, to: 1.2 },
  short_eyebrows: { thick: 1.9, arch: 1, from: -0.85, to: 0.1 },
};

/** Ink of skin up to which a white rim round a brow does not show on it. */
const PALE = 0.2;

/**
 * A brow in the hair's colour, full at its inner end and tapering outwards. Through a fringe it has a rim of paper, or it
 * would be one strand among others: the brows say most of what somebody feels.
 */
export function drawBrow({ p, spec, shape, look, pen }: FaceView, eye: Eye, isThroughFringe = false): void {
  const style = spec.brows === undefined ? USUAL : BROWS[spec.brows];
  const scale = 1 / shape.b;
  const raised = eye.side > 0 ? -look.raised : look.raised * 0.35;
  const line: P2[] = [];
  for (let i = 0; i <= 8; i++) {
    const u = lerp(style.from, style.to, i / 8);
    const arch = 0.05 * style.arch * (1 - (u - 0.3) ** 2);
    const down = shape.browY - shape.eyeY + look.brow + raised + look.browTilt * (0.1 - u * 0.55) - arch;
    line.push(eye.put(u, down * scale));
  }
  const { shade, bw } = spec.hairMaterial;
  const press = (t: number): number => Math.pow(clamp(t / 0.16, 0, 1), 0.6) * lerp(1, 0.12, smooth(0.3, 1, t));
  const width = pen * 1.5 * shape.browW * style.thick;
  if (isThroughFringe && p.mode === 'bw' && spec.skin.bw < PALE)
    p.ink(line, { w: width + pen * 1.7, press: (t) => 0.25 + 0.75 * press(t) }, WHITE, WHITE);
  p.ink(
    line,
    { w: isThroughFringe ? width * 1.2 : width, press, wobble: 0.02 },
    mixHex(shade, '#1a1418', bw < 0.5 ? 0.35 : 0.6),
  );
}
