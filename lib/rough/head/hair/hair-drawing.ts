import { rad, type P2, type P3 } from '../../geometry/geometry';
import { INK, mixHex, pathOf, type Paint } from '../../pen/paint';
import { penOf, type Frame } from '../frame';
import type { HeadSpec } from '../head-spec';
import { drawScalp, HairCap } from './cap';
import { paintClump, shapeClump, type Clump, type ShapedClump } from './clump';
import { changedHair } from './hair-changes';
import { HairKit, type Hair, type HairBrush, type HairPiece } from './hair-kit';
import { hang, restingDown } from './hair-space';
import { HAIR_LINES } from './hair-lines';
import { hairOf } from './hair-styles';
import { drawBand, drawFlow } from './shine';

/** What headwear does to hair: where it presses it, or that it covers it altogether. */
export interface HairPress {
  readonly change: (clumps: readonly Clump[]) => readonly Clump[];
  /** Ties and buns above this height are under it. */
  readonly hidesAbove: number;
  readonly isLow: boolean;
}

/** The hair of one head, in the layers in which a head is drawn. */
export class HairDrawing {
  readonly hair: Hair;
  private readonly shaped: readonly ShapedClump[];
  private readonly cap: HairCap | undefined;
  private readonly brush: HairBrush;
  private readonly isAway: boolean;

  constructor(p: Paint, f: Frame, spec: HeadSpec, press?: HairPress) {
    const down: P3 = spec.down ?? restingDown(f, spec.roll);
    const kit = new HairKit(spec, down);
    this.hair = changedHair(hairOf(spec.hair, kit), kit);
    this.brush = { p, f, spec, pen: penOf(f.s) };
    this.isAway = Math.cos(rad(spec.yaw)) < 0;
    const lift = press?.isLow === true ? Math.min(0.1, this.hair.lift) : this.hair.lift;
    this.cap =
      this.hair.line === undefined ? undefined : new HairCap(f, this.hair.line, lift, this.hair.tuck, this.hair.top);
    const clumps = press === undefined ? this.hair.clumps : press.change(this.hair.clumps);
    this.shaped = clumps.map((clump) =>
      shapeClump(f, clump.hang === undefined ? clump : { ...clump, path: hang(clump.path, clump.hang, down) }),
    );
    this.pieces = (this.hair.pieces ?? []).filter((piece) => press === undefined || piece.at[1] > press.hidesAbove);
    this.isPressed = press !== undefined;
  }
  private readonly pieces: readonly HairPiece[];
  private readonly isPressed: boolean;

  /** Whether the ears lie over the hair. */
  get areEarsFree(): boolean {
    return this.hair.areEarsFree === true;
  }

  private isBehind({ clump, facing }: ShapedClump): boolean {
    if (clump.pass === 'front') return false;
    return clump.pass === 'back' ? facing <= 0.32 : facing < -0.12;
  }

  private drawPieces(isBehind: boolean, isUnder = false): void {
    for (const piece of this.pieces) {
      if ((piece.isUnder === true) !== isUnder) continue;
      const isBack = piece.isAlwaysInFront !== true && this.brush.f.depth(piece.at) < -0.12;
      if (isBack === isBehind) piece.draw(this.brush);
    }
  }

  /** Behind the face and the neck. */
  back(): void {
    const { p, f, spec, pen } = this.brush;
    const m = spec.hairMaterial;
    if (this.hair.line !== undefined && this.cap !== undefined && this.hair.scalp === undefined) {
      const path = pathOf(this.cap.outline);
      p.fill(path, m.shade, m.bw >= 0.93 ? 1 : m.bwShade);
      p.ink([...this.cap.outline, this.cap.outline[0]!], { w: pen * 0.9, a: 0, b: 0 });
    }
    this.drawPieces(true, true);
    const list = this.shaped.filter((shaped) => this.isBehind(shaped)).sort((a, b) => a.depth - b.depth);
    list.forEach((shaped, i) => paintClump(p, shaped, { material: m, pen, seed: spec.seed + i * 31, isBehind: true }));
    this.drawPieces(true);
    if (this.hair.scalp !== undefined && !this.isAway) drawScalp(p, f, spec, pen);
  }

  /** Shadows that the fringe throws on the face: its clumps, moved down a little. */
  shadows(): string[] {
    const { f } = this.brush;
    const [dx, dy] = [f.s * 0.035, f.s * 0.11];
    const paths: string[] = [];
    for (const shaped of this.shaped) {
      if (this.isBehind(shaped)) continue;
      const points: P2[] = [];
      for (const [x, y] of shaped.left) points.push([x + dx, y + dy]);
      for (let i = shaped.right.length - 1; i >= 0; i--)
        points.push([shaped.right[i]![0] + dx, shaped.right[i]![1] + dy]);
      paths.push(pathOf(points));
    }
    return paths;
  }

  /** The skull's own parts over the face: shaved hair, the bald crown. */
  front(): void {
    const { p, f, spec, pen } = this.brush;
    const m = spec.hairMaterial;
    if (this.hair.scalp !== undefined && this.isAway) drawScalp(p, f, spec, pen);
    if (this.hair.scalp === 'shaved') this.drawShaved();
    this.drawPieces(false, true);
    if (this.cap !== undefined) {
      p.flat(this.cap.front, m);
      if (this.hair.isCropped === true || this.hair.scalp !== undefined) this.cap.stubble(p, f, spec, pen);
      if (this.hair.line === HAIR_LINES.tied) this.cap.napeEdge(p, f, spec, pen);
      const crown = { w: pen * 1.1, a: 0.12, b: 0.12, under: 0.1 };
      if (this.hair.scalp === undefined)
        p.ink(this.cap.crown(spec.roll, this.isAway), crown, mixHex(INK, m.shade, 0.1));
    }
    const list = this.shaped
      .filter((shaped) => !this.isBehind(shaped))
      .sort((a, b) => (a.clump.order ?? -20) - (b.clump.order ?? -20) || a.depth - b.depth);
    const isOutside = this.cap !== undefined ? this.cap.isOutside : undefined;
    list.forEach((shaped, i) =>
      paintClump(p, shaped, { material: m, pen, seed: spec.seed + i * 17, isBehind: false, isOutside }),
    );
    if (!this.isPressed) {
      if (this.hair.hasFlow === true) drawFlow(this.brush, this.hair.lift);
      if (
        this.hair.bandY !== undefined ||
        (this.isAway && m.bw >= 0.5 && this.hair.isCropped !== true && this.cap !== undefined)
      )
        drawBand(this.brush, this.hair.lift, this.hair.bandY ?? -0.84);
    }
    this.drawPieces(false);
  }

  /** Hair shaved to a shadow, round the ears. */
  private drawShaved(): void {
    const { p, f, spec, pen } = this.brush;
    const cap = new HairCap(f, HAIR_LINES.cropped, 0.012, 0.9);
    const { hairMaterial: m, skin } = spec;
    p.fill(cap.front, mixHex(skin.base, m.base, 0.5), Math.max(0.28, Math.min(0.6, skin.bw + m.bw * 0.35)));
    cap.stubble(p, f, spec, pen);
  }
}
