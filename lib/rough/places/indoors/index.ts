import type { IndoorPlaceTag } from '../../vocabulary/places';
import type { PlaceSpec } from '../place-kind';
import { classroom } from './classroom';
import { dungeon, lampRoom, throneRoom, wizardStudy } from './fantasy';
import { gym } from './gym';
import { altar, aquarium, church, dojo, onsen, stage, theater } from './halls';
import { attic, basement, elevator, hotelRoom, staircase, tatami } from './home-corners';
import { bathroom, bedroom, kitchen, livingRoom } from './home-rooms';
import { factory, garage, greenhouse, prisonCell, workshop } from './industry';
import { schoolHallway } from './school-hallway';
import { artRoom, infirmary, laboratory, library, lockerRoom, musicRoom } from './school-rooms';
import { logCabin, tentInterior } from './shelters';
import { arcade, bar, bookstore, cafe, convenienceStore, ramenShop, restaurant, supermarket } from './shops';
import { airplaneInterior, busInterior, carInterior, shipCabin, spacecraftInterior, trainInterior } from './vehicles';
import { courtroom, hospital, interviewRoom, office, operatingRoom } from './work-rooms';

/** Every place under a roof by its tag. */
export const INDOORS: Readonly<Record<IndoorPlaceTag, PlaceSpec>> = {
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
  infirmary,
  music_room: musicRoom,
  art_room: artRoom,
  locker_room: lockerRoom,
  staircase,
  elevator,
  attic,
  basement,
  hotel_room: hotelRoom,
  log_cabin: logCabin,
  tent_interior: tentInterior,
  restaurant,
  ramen_shop: ramenShop,
  bar,
  supermarket,
  bookstore,
  arcade,
  operating_room: operatingRoom,
  interview_room: interviewRoom,
  courtroom,
  prison_cell: prisonCell,
  workshop,
  garage,
  factory,
  greenhouse,
  theater,
  onsen,
  bus_interior: busInterior,
  car_interior: carInterior,
  airplane_interior: airplaneInterior,
  ship_cabin: shipCabin,
  lamp_room: lampRoom,
  wizard_study: wizardStudy,
};
