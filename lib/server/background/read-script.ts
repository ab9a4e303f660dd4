import type { CreateCharacter } from '@/lib/contracts/characters';
import type { CreatePlace } from '@/lib/contracts/places';
import { readHead } from '@/lib/domain/draft/cast-list';
import { inventPerson, unknownPeople, unknownPlaces } from '@/lib/domain/page/planning/invent-people';
import { outlineOf } from '@/lib/domain/script/outline';
import { parseScript } from '@/lib/domain/script/parse-script';
import type { HairColour } from '@/lib/rough/vocabulary';

/** What a script asks for beside its pages. */
export interface ReadScript {
  readonly pageCount: number;
  /** Whom and what it names and the project doesn't know, as they can be made. */
  readonly people: readonly CreateCharacter[];
  readonly places: readonly CreatePlace[];
}

/** Reads a script for people and places that have to be made. @param known names that the project has */
export function readScript(o: {
  readonly script: string;
  readonly known: { readonly people: readonly string[]; readonly places: readonly string[] };
  readonly takenHair: readonly HairColour[];
}): ReadScript {
  const blocks = parseScript(o.script);
  const outline = outlineOf(blocks);
  const head = readHead(blocks);
  const hair = [...o.takenHair];
  const people = unknownPeople(outline, head, o.known.people).map((person) => {
    const invented = inventPerson(person, hair);
    hair.push(invented.traits.hairColour);
    return invented;
  });
  const pages = outline.chapters.flatMap((chapter) => chapter.pages);
  return {
    pageCount: pages.filter(({ panels }) => panels.length > 0).length,
    people,
    places: unknownPlaces(outline, head, o.known.places),
  };
}
