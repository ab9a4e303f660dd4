'use client';

import { createContext, useContext } from 'react';
import type { Book } from '@/lib/contracts/books';
import type { Character } from '@/lib/contracts/characters';
import type { Generation } from '@/lib/contracts/generations';
import type { Place } from '@/lib/contracts/places';
import type { Project } from '@/lib/contracts/projects';
import type { PageFormat } from '@/lib/domain/layout/page-formats';
import type { Company } from '@/lib/domain/page/panels/panel-rough';
import type { PeopleStates } from '@/lib/domain/page/panels/story-states';
import type { Lettering } from '@/lib/lettering';

/** What every part of the desk needs to know. */
export interface DeskFacts {
  readonly project: Project;
  readonly book: Book;
  readonly format: PageFormat;
  readonly company: Company;
  readonly characters: readonly Character[];
  readonly places: readonly Place[];
  /** Null until the typefaces came. */
  readonly lettering: Lettering | null;
  readonly canEdit: boolean;
  /** How people are on a page, by what the story says up to it. */
  readonly statesOf: (pageId: string) => PeopleStates;
  /** What is being drawn for a panel, or was last. */
  readonly drawingOf: (panelId: string) => Generation | undefined;
}

export const DeskContext = createContext<DeskFacts | null>(null);

/** @throws RangeError outside the desk */
export function useDeskFacts(): DeskFacts {
  const facts = useContext(DeskContext);
  if (facts === null) throw new RangeError('This part belongs on the desk.');
  return facts;
}
