/** A head in the picture, as `drawHead` takes it. */
export interface HeadPlace {
  x: number;
  y: number;
  /** Px a head unit. */
  s: number;
  /** Degrees, seen from the camera. */
  yaw: number;
  pitch: number;
  roll: number;
  /** Units towards the camera from what the lens aims at. */
  depth: number;
}
