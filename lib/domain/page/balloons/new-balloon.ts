import { balloonSchema, type Balloon } from '@/lib/contracts/balloons';

const usual = balloonSchema
  .pick({
    shape: true,
    turnDeg: true,
    tailWidthMm: true,
    tailBend: true,
    moreTails: true,
    link: true,
    fit: true,
    type: true,
    paint: true,
    warp: true,
    translations: true,
    layerId: true,
    isLocked: true,
  })
  .parse({});

/** A balloon of which only some is said; all else has its usual value. */
export function newBalloon(said: Omit<Balloon, keyof typeof usual> & Partial<Balloon>): Balloon {
  return { ...usual, ...said };
}
