'use client';

import { useMemo } from 'react';
import { useCharacters } from '@/lib/client/characters';
import { usePlaces } from '@/lib/client/places';
import type { Character } from '@/lib/contracts/characters';
import type { Place } from '@/lib/contracts/places';
import type { Project } from '@/lib/contracts/projects';
import type { Staging } from '@/lib/contracts/staging';
import { castOf } from '@/lib/domain/page/panels/panel-rough';
import { stagePicture } from '@/lib/domain/staging/stage-picture';
import { parsePromptTags } from '@/lib/rough/tags';
import type { RoughSpecification } from '@/lib/rough/specification';

/** The people and the place of a staging, looked up, and the rough that they make. */
export interface Staged {
  readonly characters: readonly Character[];
  readonly places: readonly Place[];
  readonly place: Place | null;
  /** Null while nothing is staged, or somebody is not looked up yet. */
  readonly specification: RoughSpecification | null;
}

/** What the server will make of a staging, here and now. */
export function useStaged(o: {
  readonly project: Project;
  readonly staging: Staging | null;
  /** The compiled prompt, with the place's words. */
  readonly text: string;
  readonly seed: number;
  readonly size: { readonly widthPx: number; readonly heightPx: number } | null;
}): Staged {
  const { project, staging, text, seed, size } = o;
  const { items: characters = NOBODY } = useCharacters(project.id);
  const { items: places = NOWHERE } = usePlaces(project.id);
  const place = places.find(({ id }) => id === staging?.placeId) ?? null;
  const { look } = project.styleRecord;
  const specification = useMemo(() => {
    if (staging === null || size === null) return null;
    const people = castOf({ staging }, { people: characters });
    if (people.length < staging.cast.length) return null;
    const chunks = parsePromptTags(text);
    return stagePicture({ staging, people, place: place?.traits ?? null, chunks, look, seed, size });
  }, [staging, characters, place, text, look, seed, size]);
  return { characters, places, place, specification };
}

const NOBODY: readonly Character[] = [];
const NOWHERE: readonly Place[] = [];
