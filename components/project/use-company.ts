'use client';

import { useMemo } from 'react';
import { useCharacters } from '@/lib/client/characters';
import { usePlaces } from '@/lib/client/places';
import type { Character } from '@/lib/contracts/characters';
import type { Place } from '@/lib/contracts/places';
import type { Project } from '@/lib/contracts/projects';
import type { Company } from '@/lib/domain/page/panels/panel-rough';

const NOBODY: readonly Character[] = [];
const NOWHERE: readonly Place[] = [];

/** A project's people and places, for forms and for roughs. */
export function useCompany(project: Project): {
  readonly characters: readonly Character[];
  readonly places: readonly Place[];
  readonly company: Company;
} {
  const { items: characters = NOBODY } = useCharacters(project.id);
  const { items: places = NOWHERE } = usePlaces(project.id);
  const { look } = project.styleRecord;
  const company = useMemo(() => ({ people: characters, places, look }), [characters, places, look]);
  return { characters, places, company };
}
