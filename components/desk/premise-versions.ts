import { useEffect, useState } from 'react';
import { z } from 'zod';
import { draftAnswerSchema, draftFormSchema, draftQuestionSchema } from '@/lib/contracts/drafts';

/** More earlier drafts than this are let go, the oldest first. */
const MOST_VERSIONS = 12;

const versionSchema = z.object({
  premise: z.string(),
  pageCount: z.number(),
  seed: z.number(),
  answers: z.array(draftAnswerSchema),
  instructions: z.array(z.string()),
  text: z.string(),
  questions: z.array(draftQuestionSchema),
  form: draftFormSchema.optional(),
});
/** A draft that was made, with what it was made from. */
export type DraftVersion = z.infer<typeof versionSchema>;

const placeOf = (projectId: string): string => `koma:premise-drafts:${projectId}`;

/** The drafts that were made of a project's premises in this browser, the oldest first; a draft made again is there once. */
export function usePremiseVersions(projectId: string) {
  const [versions, setVersions] = useState<readonly DraftVersion[]>(() => readVersions(projectId));
  useEffect(() => {
    try {
      localStorage.setItem(placeOf(projectId), JSON.stringify(versions));
    } catch {
      // A browser that keeps nothing for this page: the drafts are there until it is closed.
    }
  }, [projectId, versions]);
  const add = (version: DraftVersion) =>
    setVersions((before) => [...before.filter(({ text }) => text !== version.text), version].slice(-MOST_VERSIONS));
  return { versions, add };
}

function readVersions(projectId: string): readonly DraftVersion[] {
  try {
    const parsed = z.array(versionSchema).safeParse(JSON.parse(localStorage.getItem(placeOf(projectId)) ?? '[]'));
    return parsed.success ? parsed.data : [];
  } catch {
    return [];
  }
}
