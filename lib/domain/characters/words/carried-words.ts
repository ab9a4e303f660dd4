import { CARRIED_PROPS, type CarriedProp } from '@/lib/rough/vocabulary';

/** Words for things that somebody carries, beside the names of the things. */
const FURTHER: Readonly<Partial<Record<CarriedProp, string>>> = {
  sword: 'katana, blade, saber, sabre, long sword, longsword, rapier',
  knife: 'dagger',
  gun: 'pistol, revolver, handgun',
  magic_wand: 'wand',
  wrench: 'spanner',
  flashlight: 'torch, electric torch',
  umbrella_closed: 'umbrella, closed umbrella, folded umbrella, parasol',
  umbrella: 'open umbrella',
  bag: 'handbag, satchel, leather bag, purse',
  suitcase: 'trunk, travel bag',
  lantern: 'hand lantern',
  phone: 'smartphone, mobile phone, mobile, cell phone',
  closed_book: 'book',
  notebook: 'notepad',
  letter: 'envelope',
  paintbrush: 'brush',
  racket: 'tennis racket',
  doll: 'teddy bear, stuffed toy, plush toy',
  bouquet: 'flowers, bunch of flowers',
};

/** Begins the tag of what is carried, which no picture's prompt has: there a sword may lie anywhere. */
const CARRIES = 'carries ';

const CARRIED: ReadonlyMap<string, CarriedProp> = new Map(
  CARRIED_PROPS.flatMap((thing) =>
    [thing.replaceAll('_', ' '), ...(FURTHER[thing] ?? '').split(', ')]
      .filter((word) => word !== '')
      .map((word) => [word, thing] as const),
  ),
);

/** The tag of a thing that a phrase names, or null. */
export function carriedTag(phrase: string): string | null {
  const thing = CARRIED.get(phrase);
  return thing === undefined ? null : CARRIES + thing;
}

/** The thing that a tag of `carriedTag` is of, or null. */
export function carriedOf(tag: string): CarriedProp | null {
  return CARRIED_PROPS.find((thing) => tag === CARRIES + thing) ?? null;
}
