import { Paint } from '../pen/paint';
import type { SurfaceRaster } from './surface-raster';

/** Draws nothing: places that are drawn with it tell their surfaces alone. */
export class SurfacePaint extends Paint {
  constructor(
    size: { readonly width: number; readonly height: number },
    private readonly raster: SurfaceRaster,
  ) {
    super({ finish: 'lines', ...size });
    this.surfaces = raster;
  }
  override raw(): void {
    // no element is kept
  }
  override tone(): string {
    return 'none';
  }
  override dots(): string {
    return 'none';
  }
  override gradientTone(): string {
    return 'none';
  }
  override linear(): string {
    return 'none';
  }
  override within(path: string, draw: () => void, isEvenOdd = false): void {
    this.raster.within(path, isEvenOdd, draw);
  }
  override flat(): void {
    // an area without a surface
  }
  override shade(): void {
    // light is no surface
  }
  override fill(): void {
    // an area without a surface
  }
  override inkPath(): void {
    // lines are no surfaces
  }
  override ink(): void {
    // lines are no surfaces
  }
  override hatch(): void {
    // lines are no surfaces
  }
  override halo(_width: number, draw: () => void): void {
    draw();
  }
}
