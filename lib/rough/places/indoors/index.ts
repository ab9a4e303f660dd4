import type { IndoorPlaceTag } from '../../vocabulary/places';
import type { PlaceSpec } from '../place-kind';
import { altar } from './halls/altar';
import { aquarium } from './halls/aquarium';
import { church } from './halls/church';
import { dojo } from './halls/dojo';
import { onsen } from './halls/onsen';
import { stage } from './halls/stage';
import { theater } from './halls/theater';
import { attic } from './home/attic';
import { basement } from './home/basement';
import { bathroom } from './home/bathroom';
import { bedroom } from './home/bedroom';
import { elevator } from './home/elevator';
import { hotelRoom } from './home/hotel-room';
import { kitchen } from './home/kitchen';
import { livingRoom } from './home/living-room';
import { logCabin } from './home/log-cabin';
import { staircase } from './home/staircase';
import { tatami } from './home/tatami';
import { tentInterior } from './home/tent-interior';
import { artRoom } from './school/art-room';
import { classroom } from './school/classroom';
import { gym } from './school/gym';
import { infirmary } from './school/infirmary';
import { laboratory } from './school/laboratory';
import { library } from './school/library';
import { lockerRoom } from './school/locker-room';
import { musicRoom } from './school/music-room';
import { schoolHallway } from './school/school-hallway';
import { arcade } from './shops/arcade';
import { bar } from './shops/bar';
import { bookstore } from './shops/bookstore';
import { cafe } from './shops/cafe';
import { convenienceStore } from './shops/convenience-store';
import { ramenShop } from './shops/ramen-shop';
import { restaurant } from './shops/restaurant';
import { supermarket } from './shops/supermarket';
import { dungeon } from './tales/dungeon';
import { lampRoom } from './tales/lamp-room';
import { throneRoom } from './tales/throne-room';
import { wizardStudy } from './tales/wizard-study';
import { airplaneInterior } from './travel/airplane-interior';
import { busInterior } from './travel/bus-interior';
import { carInterior } from './travel/car-interior';
import { shipCabin } from './travel/ship-cabin';
import { spacecraftInterior } from './travel/spacecraft-interior';
import { trainInterior } from './travel/train-interior';
import { courtroom } from './work/courtroom';
import { factory } from './work/factory';
import { garage } from './work/garage';
import { greenhouse } from './work/greenhouse';
import { hospital } from './work/hospital';
import { interviewRoom } from './work/interview-room';
import { office } from './work/office';
import { operatingRoom } from './work/operating-room';
import { prisonCell } from './work/prison-cell';
import { workshop } from './work/workshop';

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
