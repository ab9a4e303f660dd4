import { drawLivingThing } from '../creatures';
import type { Paint } from '../pen/paint';
import type { Prop } from '../specification';
import { drawThing, THINGS } from '../things';
import { propYaw } from '../things/thing-box';
import { CLOTH_PAINT } from '../vocabulary';
import { L } from '../world/kit';
import type { Canvas } from './canvas';

/** A thing of the specification where it stands in the picture. */
export function drawStagedThing(p: Paint, prop: Prop, { width, height }: Canvas, seed: number): void {
  const { size } = THINGS[prop.tag];
  drawThing(p, prop.tag, {
    x: prop.x * width,
    y: prop.y * height,
    ppm: (prop.scale * height) / size,
    yaw: propYaw(prop),
    seed,
    drawLivingThing: (w, animal, at, o) => {
      drawLivingThing(w, animal, at, { ...o, ...(prop.colour ? { colour: prop.colour } : {}) });
    },
    ...(prop.colour ? { look: L(CLOTH_PAINT[prop.colour]) } : {}),
  });
}
