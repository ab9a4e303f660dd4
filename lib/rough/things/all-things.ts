import { PROP_WORDS, type PropTag } from '../vocabulary/props';
import { ballThings } from './balls';
import { boatThings } from './boats';
import { boxThings } from './boxes';
import { carThings } from './cars';
import { deviceThings } from './devices';
import { fittingThings } from './fittings';
import { foodThings } from './food';
import { furnitureThings } from './furniture';
import { heavyVehicleThings } from './heavy-vehicles';
import { lightThings } from './lights';
import { luggageThings } from './luggage';
import { musicThings } from './music';
import { paperThings } from './paper';
import { plantThings } from './plants';
import { sailingShipThings } from './sailing-ship';
import { smallThings } from './small-things';
import { tablewareThings } from './tableware';
import type { Thing, ThingSpec } from './thing';
import { toolThings } from './tools';
import { toyThings } from './toys';
import { twoWheelerThings } from './two-wheelers';
import { umbrellaThings } from './umbrellas';
import { weaponThings } from './weapons';
import { wearThings } from './wear';

const SPECS: Readonly<Record<string, ThingSpec>> = {
  ...ballThings,
  ...boatThings,
  ...boxThings,
  ...carThings,
  ...deviceThings,
  ...fittingThings,
  ...foodThings,
  ...furnitureThings,
  ...heavyVehicleThings,
  ...lightThings,
  ...luggageThings,
  ...musicThings,
  ...paperThings,
  ...plantThings,
  ...sailingShipThings,
  ...smallThings,
  ...tablewareThings,
  ...toolThings,
  ...toyThings,
  ...twoWheelerThings,
  ...umbrellaThings,
  ...weaponThings,
  ...wearThings,
};

/** Every thing of the vocabulary with its size. */
export const THINGS = Object.fromEntries(
  PROP_WORDS.map(({ tag, size }) => [tag, { ...(SPECS[tag] ?? SPECS['box']!), size }]),
) as Record<PropTag, Thing>;
