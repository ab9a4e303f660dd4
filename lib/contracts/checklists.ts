import { z } from 'zod';
import { operation } from './operation';
import { idSchema } from './page';
import { reviewStageSchema } from './review-states';
import { reviewRoundSchema } from './reviews';
import { textSchema } from './text';

export const MOST_CHECKLIST_ITEMS = 40;
export const CHECKLIST_SCOPES = ['studio', 'own'] as const;

/** Something that is looked at in a stage. */
export const checklistItemSchema = z.object({
  id: idSchema,
  stage: reviewStageSchema,
  /** `studio` is everybody's, in all books; `own` its person's alone. */
  scope: z.enum(CHECKLIST_SCOPES),
  text: z.string(),
});
export type ChecklistItem = z.infer<typeof checklistItemSchema>;

/** An item as it is saved: one with an id keeps what was ticked. */
const savedItemSchema = z.strictObject({
  id: idSchema.nullable(),
  text: textSchema.trim().min(1, 'say what is checked').max(200),
});

const shared = { tag: 'Reviews', access: 'person' } as const;

export const checklistOperations = {
  findChecklistItems: operation({
    ...shared,
    id: 'findChecklistItems',
    method: 'GET',
    path: '/checklists',
    summary: 'List the studio’s checklist items and your own, by stage and order',
    status: 200,
    result: z.object({ items: z.array(checklistItemSchema) }),
  }),
  saveChecklist: operation({
    ...shared,
    id: 'saveChecklist',
    method: 'PUT',
    path: '/checklists/{scope}/{stage}',
    summary: 'Replace a checklist. The studio’s: admins; your own: you',
    status: 200,
    params: z.object({ scope: z.enum(CHECKLIST_SCOPES), stage: reviewStageSchema }),
    body: z.strictObject({
      items: z
        .array(savedItemSchema)
        .max(MOST_CHECKLIST_ITEMS, `a checklist has at most ${MOST_CHECKLIST_ITEMS} items`),
    }),
    result: z.object({ items: z.array(checklistItemSchema) }),
  }),
  tickChecklistItem: operation({
    ...shared,
    id: 'tickChecklistItem',
    method: 'PUT',
    path: '/reviews/{roundId}/pages/{pageId}/ticks/{itemId}',
    summary: 'Tick or untick a checklist item for a page of a round. Its reviewers, and owners',
    status: 200,
    params: z.object({ roundId: idSchema, pageId: idSchema, itemId: idSchema }),
    body: z.strictObject({ isDone: z.boolean() }),
    result: reviewRoundSchema,
  }),
} as const;
