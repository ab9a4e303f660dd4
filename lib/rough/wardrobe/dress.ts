import type { FigureBuild, Pose } from './build';
import { Fitting } from './fitting';
import type { Outfit } from './outfit';
import { dressFeet } from './shoes/shoe';
import { dressSkin } from './skin';
import { dressSkirt } from './skirts';
import { dressTop } from './tops';
import { dressTrousers } from './trousers';

/** Puts an outfit on a figure: skin, shoes, trousers or skirt, tops from the inner to the outer, then what lies on them. */
export function dress(g: FigureBuild, outfit: Outfit, pose: Pose): void {
  const fit = new Fitting(g, outfit, pose),
    last = outfit.tops.length - 1;
  dressSkin(fit);
  dressFeet(fit);
  if (outfit.underskirt) fit.drape = dressSkirt(fit, outfit.underskirt);
  if (outfit.bottom?.kind === 'trousers') dressTrousers(fit, outfit.bottom);
  else if (outfit.bottom) fit.drape = dressSkirt(fit, outfit.bottom);
  outfit.tops.forEach((top, n) => {
    const tail = dressTop(fit, top, n, n === last);
    if (tail) fit.drape ??= tail;
  });
  for (const trim of outfit.trims ?? []) trim(fit);
}
