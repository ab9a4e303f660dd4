import type { PlaceDrawing } from './place';
import type { PlaceTag } from './place-vocabulary';
import { altar, dojo } from './halls';
import { bedroom, livingRoom, tatami } from './home-rooms';
import { alley, beach, park, platform, rooftop, schoolyard, shrine, street } from './open-places';
import { cafe, office } from './public-rooms';
import { classroom, gym, schoolHallway } from './school-rooms';
import { convenienceStore, hospital } from './shops-and-wards';
import { stage } from './stage';
import { church, dungeon, throneRoom } from './stone-halls';
import { laboratory, library } from './study-rooms';
import { aquarium, spacecraftInterior, trainInterior } from './vehicles-and-tanks';
import { bathroom, kitchen } from './wet-rooms';

/** How each place is drawn. */
export const PLACE_DRAWINGS: Readonly<Record<PlaceTag, PlaceDrawing>> = {
  classroom,
  school_hallway: schoolHallway,
  gym,
  library,
  laboratory,
  bedroom,
  living_room: livingRoom,
  kitchen,
  bathroom,
  tatami,
  dojo,
  altar,
  church,
  throne_room: throneRoom,
  dungeon,
  office,
  cafe,
  convenience_store: convenienceStore,
  hospital,
  stage,
  train_interior: trainInterior,
  aquarium,
  spacecraft_interior: spacecraftInterior,
  street,
  alley,
  rooftop,
  shrine,
  park,
  schoolyard,
  train_station: platform,
  beach,
};
