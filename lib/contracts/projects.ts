import { z } from 'zod';
import { operation } from './operation';
import { idSchema, momentSchema, pageQuerySchema, pageSchema, revisionSchema } from './page';
import { languagesSchema } from './languages';
import { BOOK_FINISHES, styleRecordSchema } from './styles';
import { upscalerSchema } from './upscalers';

export const MEMBER_ROLES = ['owner', 'editor', 'viewer'] as const;
export const memberRoleSchema = z.enum(MEMBER_ROLES);
export type MemberRole = z.infer<typeof memberRoleSchema>;

export const readingDirectionSchema = z.enum(['rtl', 'ltr', 'vertical']);
export type ReadingDirection = z.infer<typeof readingDirectionSchema>;

export const PAGE_FORMATS = ['b5', 'a4', 'tankobon', 'us-comic', 'webtoon'] as const;
/** A paper of one's own: `own:WIDTHxHEIGHT+BLEED`, in millimetres. */
const OWN_FORMAT = /^own:(\d{2,4}(?:\.\d)?)x(\d{2,4}(?:\.\d)?)\+(\d{1,2}(?:\.\d)?)$/;

/** The measures of a format of one's own; null for a named one, and for measures that no page can have. */
export function ownFormat(format: string): { widthMm: number; heightMm: number; bleedMm: number } | null {
  const [, width, height, bleed] = OWN_FORMAT.exec(format) ?? [];
  const [widthMm, heightMm, bleedMm] = [Number(width), Number(height), Number(bleed)];
  const isPage = widthMm >= 40 && widthMm <= 1000 && heightMm >= 40 && heightMm <= 2000 && bleedMm <= 20;
  return isPage ? { widthMm, heightMm, bleedMm } : null;
}

export const pageFormatSchema = z.union([
  z.enum(PAGE_FORMATS),
  z
    .templateLiteral(['own:', z.string().max(40)])
    .refine(
      (format) => ownFormat(format) !== null,
      'is no page: 40 to 1000 mm wide, 40 to 2000 mm high, bleed up to 20 mm',
    ),
]);
export type PageFormat = z.infer<typeof pageFormatSchema>;

/** What a project draws with which model. */
export const STAGES = ['panel', 'page', 'character', 'place', 'edit'] as const;
export const stageSchema = z.enum(STAGES);
export type Stage = z.infer<typeof stageSchema>;

const titleSchema = z.string().trim().min(1).max(120);
const descriptionSchema = z.string().max(2000);
const styleSchema = z.string().max(1000);

export const projectSchema = z.object({
  id: idSchema,
  title: z.string(),
  description: z.string(),
  style: z.string(),
  styleRecord: styleRecordSchema,
  /** Goes up when the style changes. */
  styleRevision: z.number().int(),
  /** Pictures that were drawn in an older style. */
  olderStyleCount: z.number().int(),
  readingDirection: readingDirectionSchema,
  pageFormat: pageFormatSchema,
  /** Of its pages' words; the first is the one that it is written in. */
  languages: languagesSchema,
  /** Model by stage; a stage that is absent takes the studio's default model. */
  modelRoutes: z.partialRecord(stageSchema, z.string()),
  /** The language model that drafts its scripts, a file of the models folder; null takes the studio’s. */
  draftModel: z.string().nullable(),
  /** What enlarges its pictures; null takes the studio’s. */
  upscaler: upscalerSchema.nullable(),
  /** The chosen cover, else the newest picture; null while there is none. */
  cover: z.object({ pictureId: idSchema, sha256: z.string(), isChosen: z.boolean() }).nullable(),
  /** What the asking person may do here. */
  myRole: memberRoleSchema,
  memberCount: z.number().int(),
  pictureCount: z.number().int(),
  /** Sheets; a spread is one. */
  pageCount: z.number().int(),
  revision: revisionSchema,
  createdAt: momentSchema,
  updatedAt: momentSchema,
});
export type Project = z.infer<typeof projectSchema>;

export const createProjectSchema = z.object({
  title: titleSchema,
  description: descriptionSchema.default(''),
  style: styleSchema.default(''),
  /** How panels are finished; left out: painted where a real model is installed, else ink and tone. */
  finish: z.enum(BOOK_FINISHES).optional(),
  readingDirection: readingDirectionSchema.default('rtl'),
  pageFormat: pageFormatSchema.default('b5'),
  languages: languagesSchema.default(['en']),
});
export type CreateProject = z.infer<typeof createProjectSchema>;

export const updateProjectSchema = z
  .object({
    title: titleSchema,
    description: descriptionSchema,
    style: styleSchema,
    styleRecord: styleRecordSchema,
    readingDirection: readingDirectionSchema,
    pageFormat: pageFormatSchema,
    languages: languagesSchema,
    coverPictureId: idSchema.nullable(),
    /** Replaces all routes. */
    modelRoutes: z.partialRecord(stageSchema, z.string().max(200)),
    draftModel: z.string().min(1).max(300).nullable(),
    upscaler: upscalerSchema.nullable(),
  })
  .partial();
export type UpdateProject = z.infer<typeof updateProjectSchema>;

export const membershipSchema = z.object({
  userId: idSchema,
  name: z.string(),
  email: z.string().nullable(),
  role: memberRoleSchema,
  isMe: z.boolean(),
  createdAt: momentSchema,
});
export type Membership = z.infer<typeof membershipSchema>;

export const projectParamsSchema = z.object({ projectId: idSchema });
const memberParams = z.object({ projectId: idSchema, userId: idSchema });

export const projectOperations = {
  findProjects: operation({
    id: 'findProjects',
    method: 'GET',
    path: '/projects',
    summary: 'List your projects, newest first',
    tag: 'Projects',
    access: 'person',
    status: 200,
    query: pageQuerySchema.extend({ deleted: z.stringbool().default(false) }),
    result: pageSchema(projectSchema),
  }),
  createProject: operation({
    id: 'createProject',
    method: 'POST',
    path: '/projects',
    summary: 'Create a project. You become its owner',
    tag: 'Projects',
    access: 'person',
    status: 201,
    body: createProjectSchema,
    result: projectSchema,
    repeatable: true,
  }),
  getProject: operation({
    id: 'getProject',
    method: 'GET',
    path: '/projects/{projectId}',
    summary: 'Get a project',
    tag: 'Projects',
    access: 'person',
    status: 200,
    params: projectParamsSchema,
    result: projectSchema,
  }),
  getFirstPageImage: operation({
    id: 'getFirstPageImage',
    method: 'GET',
    path: '/projects/{projectId}/first-page',
    summary: 'Get the first page of a project as a small picture, for lists of projects',
    tag: 'Projects',
    access: 'person',
    status: 200,
    params: projectParamsSchema,
    stream: { mediaType: 'image/webp' },
    problems: ['queue-full'],
  }),
  updateProject: operation({
    id: 'updateProject',
    method: 'PATCH',
    path: '/projects/{projectId}',
    summary: 'Update a project. Owners and editors',
    tag: 'Projects',
    access: 'person',
    status: 200,
    params: projectParamsSchema,
    body: updateProjectSchema,
    result: projectSchema,
    revision: true,
    problems: ['model-not-found'],
  }),
  deleteProject: operation({
    id: 'deleteProject',
    method: 'DELETE',
    path: '/projects/{projectId}',
    summary: 'Move a project to trash, confirmed by its title. It can be restored for 30 days. Owners',
    tag: 'Projects',
    access: 'person',
    status: 204,
    params: projectParamsSchema,
    body: z.object({ title: z.string().max(200) }),
    problems: ['state-conflict'],
  }),
  restoreProject: operation({
    id: 'restoreProject',
    method: 'POST',
    path: '/projects/{projectId}/restore',
    summary: 'Restore a project from trash. Owners',
    tag: 'Projects',
    access: 'person',
    status: 200,
    params: projectParamsSchema,
    result: projectSchema,
  }),
  findMembers: operation({
    id: 'findMembers',
    method: 'GET',
    path: '/projects/{projectId}/members',
    summary: 'List the members of a project',
    tag: 'Projects',
    access: 'person',
    status: 200,
    params: projectParamsSchema,
    query: pageQuerySchema,
    result: pageSchema(membershipSchema),
  }),
  updateMember: operation({
    id: 'updateMember',
    method: 'PATCH',
    path: '/projects/{projectId}/members/{userId}',
    summary: 'Update the role of a member. Owners',
    tag: 'Projects',
    access: 'person',
    status: 200,
    params: memberParams,
    body: z.object({ role: memberRoleSchema }),
    result: membershipSchema,
    problems: ['last-owner'],
  }),
  deleteMember: operation({
    id: 'deleteMember',
    method: 'DELETE',
    path: '/projects/{projectId}/members/{userId}',
    summary: 'Remove a member. Owners, or the member themselves',
    tag: 'Projects',
    access: 'person',
    status: 204,
    params: memberParams,
    problems: ['last-owner'],
  }),
} as const;
