import { placeGround, type RoughSpecification } from '@/lib/rough';
import { boxOnGround } from '@/lib/rough/posing';

/** A picture as words tell it: without the things of its place that its camera does not see. */
export function withThingsInSight(specification: RoughSpecification): RoughSpecification {
  const { setting } = specification;
  if (!setting?.things || setting.things.length === 0) return specification;
  const ground = placeGround(specification);
  const things = setting.things.filter((thing) => {
    const box = ground && boxOnGround(ground, thing);
    return box !== null && box.right > 0 && box.left < 1 && box.bottom > 0 && box.top < 1;
  });
  return { ...specification, setting: { ...setting, things } };
}
