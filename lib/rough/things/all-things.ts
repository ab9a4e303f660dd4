import { PROP_WORDS, type PropTag } from '../vocabulary/props';
import { aircraftThings } from './aircraft';
import { armsThings } from './arms';
import { ballThings } from './balls';
import { boatThings } from './boats';
import { boxThings } from './boxes';
import { careThings } from './care';
import { carThings } from './cars';
import { caseThings } from './cases';
import { cookwareThings } from './cookware';
import { deviceThings } from './devices';
import { dollThings } from './dolls';
import { emblemThings } from './emblems';
import { fittingThings } from './fittings';
import { foodThings } from './food';
import { sweetThings } from './fruit-and-sweets';
import { furnitureThings } from './furniture';
import { gadgetThings } from './gadgets';
import { greeneryThings } from './greenery';
import { handLanternThings } from './hand-lantern';
import { handToolThings } from './hand-tools';
import { heavyVehicleThings } from './heavy-vehicles';
import { instrumentThings } from './instruments';
import { lightThings } from './lights';
import { livingThings } from './living-things';
import { luggageThings } from './luggage';
import { musicThings } from './music';
import { paperThings } from './paper';
import { plantThings } from './plants';
import { roomThings } from './rooms';
import { rowingBoatThings } from './rowing-boat';
import { sailingShipThings } from './sailing-ship';
import { smallThings } from './small-things';
import { sportThings } from './sports';
import { stationeryThings } from './stationery';
import { streetThings } from './street';
import { tablewareThings } from './tableware';
import { toolThings } from './tools';
import { toyThings } from './toys';
import { twoWheelerThings } from './two-wheelers';
import { umbrellaThings } from './umbrellas';
import { weaponThings } from './weapons';
import { wearThings } from './wear';
import { yardThings } from './yard';
import type { Thing, ThingSpec } from './thing';

const SPECS = {
  ...aircraftThings,
  ...armsThings,
  ...ballThings,
  ...boatThings,
  ...boxThings,
  ...careThings,
  ...carThings,
  ...caseThings,
  ...cookwareThings,
  ...deviceThings,
  ...dollThings,
  ...emblemThings,
  ...fittingThings,
  ...foodThings,
  ...sweetThings,
  ...furnitureThings,
  ...gadgetThings,
  ...greeneryThings,
  ...handLanternThings,
  ...handToolThings,
  ...heavyVehicleThings,
  ...instrumentThings,
  ...lightThings,
  ...livingThings,
  ...luggageThings,
  ...musicThings,
  ...paperThings,
  ...plantThings,
  ...roomThings,
  ...rowingBoatThings,
  ...sailingShipThings,
  ...smallThings,
  ...sportThings,
  ...stationeryThings,
  ...streetThings,
  ...tablewareThings,
  ...toolThings,
  ...toyThings,
  ...twoWheelerThings,
  ...umbrellaThings,
  ...weaponThings,
  ...wearThings,
  ...yardThings,
} satisfies Readonly<Record<PropTag, ThingSpec>>;

function sized(): Readonly<Record<PropTag, Thing>> {
  const things: Partial<Record<PropTag, Thing>> = {};
  for (const { tag, size } of PROP_WORDS) things[tag] = { ...SPECS[tag], size };
  const isComplete = (all: Partial<Record<PropTag, Thing>>): all is Record<PropTag, Thing> =>
    PROP_WORDS.every(({ tag }) => all[tag] !== undefined);
  if (!isComplete(things)) throw new Error('A thing of the vocabulary has no drawing.');
  return things;
}

/** Every thing of the vocabulary with its size. */
export const THINGS = sized();
