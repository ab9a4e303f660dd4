import { z } from 'zod';
import { bookPanelSchema } from './books';
import { operation } from './operation';
import { idSchema } from './page';
import { projectParamsSchema } from './projects';
import { createRegionEditsSchema, regionEditSchema, regionReplaySchema, regionTreeSchema } from './region-edits';
import { textSchema } from './text';

const editParams = z.object({ editId: idSchema });
const panelParams = z.object({ panelId: idSchema });
const shared = { tag: 'Region edits', access: 'person' } as const;
const wordSchema = textSchema.max(1000).default('');
/** A page-wide selection by brush. */
const MOST_BYTES = 8 * 1024 * 1024;

export const regionOperations = {
  /**
   * One edit for each panel that the region touches, `drawing` until a worker is done. Nothing is shown before a
   * candidate is accepted. It takes some seconds a panel, too long for the one transaction of a request that can be repeated;
   * sent twice it makes two edits, of which one is discarded.
   */
  createRegionEdits: operation({
    ...shared,
    id: 'createRegionEdits',
    method: 'POST',
    path: '/pages/{pageId}/region-edits',
    summary: 'Create region edits, one for each panel in the selection. Owners and editors',
    status: 202,
    params: z.object({ pageId: idSchema }),
    body: createRegionEditsSchema,
    result: z.object({ items: z.array(regionEditSchema) }),
    maxBodyBytes: MOST_BYTES,
    problems: ['model-not-found', 'capability-missing', 'queue-full', 'state-conflict'],
  }),
  findRegionEdits: operation({
    ...shared,
    id: 'findRegionEdits',
    method: 'GET',
    path: '/panels/{panelId}/region-edits',
    summary: 'Get the edit history of a panel as a tree, and its current edit',
    status: 200,
    params: panelParams,
    result: regionTreeSchema,
  }),
  getRegionEdit: operation({
    ...shared,
    id: 'getRegionEdit',
    method: 'GET',
    path: '/region-edits/{editId}',
    summary: 'Get a region edit',
    status: 200,
    params: editParams,
    result: regionEditSchema,
  }),
  /** Also for another candidate of an edit that is shown. A panel that shows something else meanwhile is `revision-stale`, with both named. */
  acceptRegionEdit: operation({
    ...shared,
    id: 'acceptRegionEdit',
    method: 'POST',
    path: '/region-edits/{editId}/accept',
    summary: 'Accept a candidate. Owners; of suggestions the page’s author and their delegate too',
    status: 200,
    params: editParams,
    body: z.object({ candidate: z.number().int().min(0).max(3).default(0), word: wordSchema }),
    result: z.object({ edit: regionEditSchema, panel: bookPanelSchema }),
    problems: ['state-conflict', 'revision-stale'],
  }),
  /** Stops it when it is still being drawn. An edit that was accepted stays. */
  discardRegionEdit: operation({
    ...shared,
    id: 'discardRegionEdit',
    method: 'POST',
    path: '/region-edits/{editId}/discard',
    summary: 'Discard a region edit. Its author and owners',
    status: 200,
    params: editParams,
    result: regionEditSchema,
    problems: ['state-conflict'],
  }),
  refuseRegionEdit: operation({
    ...shared,
    id: 'refuseRegionEdit',
    method: 'POST',
    path: '/region-edits/{editId}/refuse',
    summary: 'Reject a suggestion, with an optional comment. Owners, the page’s author and their delegate',
    status: 200,
    params: editParams,
    body: z.object({ word: wordSchema }),
    result: regionEditSchema,
    problems: ['state-conflict'],
  }),
  /** Undo, redo and branching: later edits stay in the tree. `shown` is what the panel showed when one decided. */
  showRegionEdit: operation({
    ...shared,
    id: 'showRegionEdit',
    method: 'PUT',
    path: '/panels/{panelId}/region-edits/shown',
    summary: 'Set the panel back to an edit or to the original picture. Owners and editors',
    status: 200,
    params: panelParams,
    body: z.object({
      /** An accepted edit, or else the picture that a tree begins with. */
      to: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('edit'), editId: idSchema }),
        z.strictObject({ kind: z.literal('base'), pictureId: idSchema }),
      ]),
      shownPictureId: idSchema.nullable(),
    }),
    result: bookPanelSchema,
    problems: ['state-conflict', 'revision-stale'],
  }),
  /** The region goes to where the same person's face or figure is, or where it is in shares of the panel. */
  applyRegionEdit: operation({
    ...shared,
    id: 'applyRegionEdit',
    method: 'POST',
    path: '/region-edits/{editId}/apply',
    summary: 'Apply an edit to another panel. Owners and editors',
    status: 202,
    params: editParams,
    body: z.object({ panelId: idSchema }),
    result: regionEditSchema,
    problems: ['model-not-found', 'capability-missing', 'queue-full', 'state-conflict'],
  }),
  /** Grey, of the picture's size: black keeps its bytes, white is changed in full. */
  getRegionMask: operation({
    ...shared,
    id: 'getRegionMask',
    method: 'GET',
    path: '/region-edits/{editId}/mask',
    summary: 'Get the mask of an edit',
    status: 200,
    params: editParams,
    stream: { mediaType: 'image/png' },
  }),
  findRegionSuggestions: operation({
    ...shared,
    id: 'findRegionSuggestions',
    method: 'GET',
    path: '/projects/{projectId}/region-suggestions',
    summary: 'List suggestions that wait for review',
    status: 200,
    params: projectParamsSchema,
    result: z.object({ items: z.array(regionEditSchema) }),
  }),
  replayRegionEdits: operation({
    ...shared,
    id: 'replayRegionEdits',
    method: 'POST',
    path: '/panels/{panelId}/region-replays',
    summary: 'Replay the current edits of a panel and count the pixels that differ',
    status: 202,
    params: panelParams,
    result: regionReplaySchema,
    problems: ['state-conflict'],
  }),
  getRegionReplay: operation({
    ...shared,
    id: 'getRegionReplay',
    method: 'GET',
    path: '/region-replays/{replayId}',
    summary: 'Get the progress or result of a replay',
    status: 200,
    params: z.object({ replayId: idSchema }),
    result: regionReplaySchema,
  }),
} as const;
