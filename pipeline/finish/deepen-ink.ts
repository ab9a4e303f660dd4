import type { Picture } from '../image/picture';

/**
 * Ink as print wants it: pixels whose luma (BT.601, of the coded values) is at or below the black point become full
 * black; above it luma rises along a parabola that meets the unchanged picture at twice the black point, there with the
 * same slope. Colours keep their proportions, alpha stays.
 * @param blackPoint 0..1; 0 changes nothing
 */
export function deepenInk(picture: Picture, blackPoint: number): Picture {
  if (blackPoint === 0) return picture;
  const { channels } = picture;
  const data = picture.data.slice();
  for (let at = 0; at < data.length; at += channels) {
    const red = data[at]!;
    const luma = channels === 1 ? red / 255 : (0.299 * red + 0.587 * data[at + 1]! + 0.114 * data[at + 2]!) / 255;
    if (luma >= blackPoint * 2) continue;
    const scale = luma === 0 ? 0 : knee(luma, blackPoint) / luma;
    for (let c = 0; c < Math.min(3, channels); c++) data[at + c] = data[at + c]! * scale + 0.5;
  }
  return { ...picture, data };
}

/** 0 at the black point p and 2p at 2p, with slope 1 there: with t = luma / p - 1, 2p * (1.5 t - 0.5 t^2). */
function knee(luma: number, blackPoint: number): number {
  const t = Math.max(0, luma / blackPoint - 1);
  return 2 * blackPoint * (1.5 * t - 0.5 * t * t);
}
