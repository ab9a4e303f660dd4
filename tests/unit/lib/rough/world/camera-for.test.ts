import { describe, expect, it } from 'vitest';
import { Paint } from '@/lib/rough/pen/paint';
import { cameraFor, type CameraRequest, type Spot } from '@/lib/rough/world/camera-for';
import { World } from '@/lib/rough/world/kit';

const PANEL = { x: 30, y: 20, w: 500, h: 340 };
const SPOT: Spot = { at: [1.5, 0.6, 4], yaw: 25, back: 5, side: [1, 1] };
const REQUESTS: readonly CameraRequest[] = [
  { spotPx: [210, 320], pxPerMetre: 130, eyeHeight: 1.45, which: 'wide' },
  { spotPx: [400, 700], pxPerMetre: 420, eyeHeight: 0.5, which: 'close' },
  { spotPx: [90, 300], pxPerMetre: 40, eyeHeight: 2.6, which: 'wide' },
  { spotPx: [300, 400], pxPerMetre: 200, eyeHeight: 2.6, which: 'close', pitchDeg: 18 },
];
const worldOf = (request: CameraRequest): World =>
  new World(new Paint({ finish: 'ink', width: 560, height: 380 }), PANEL, cameraFor(SPOT, PANEL, request));

describe('the camera for a spot', () => {
  it.each(REQUESTS)('puts the spot at the asked point and scale (%j)', (request) => {
    const w = worldOf(request),
      [x, y] = w.at([...SPOT.at]);
    expect(x).toBeCloseTo(request.spotPx[0], 6);
    expect(y).toBeCloseTo(request.spotPx[1], 6);
    expect(w.px([...SPOT.at])).toBeCloseTo(request.pxPerMetre, 6);
  });

  it('has its horizon at the height of the eye', () => {
    const w = worldOf(REQUESTS[0]!);
    expect(w.horizon).toBeCloseTo(320 - 1.45 * 130, 6);
  });

  it('stays inside the room behind the spot where a bearable lens allows it', () => {
    const shot = cameraFor(SPOT, PANEL, { spotPx: [280, 330], pxPerMetre: 60, eyeHeight: 1.45, which: 'wide' }),
      distance = Math.hypot(shot.at[0] - SPOT.at[0], shot.at[2] - SPOT.at[2]);
    expect(distance).toBeCloseTo(5, 6);
  });

  it('steps aside no further than the walls allow', () => {
    const shot = cameraFor({ ...SPOT, yaw: 0 }, PANEL, {
      spotPx: [30, 330],
      pxPerMetre: 60,
      eyeHeight: 1.45,
      which: 'wide',
    });
    expect(shot.at[0] - SPOT.at[0]).toBeCloseTo(1, 6);
  });
});
