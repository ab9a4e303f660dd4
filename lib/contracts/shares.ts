import { z } from 'zod';
import { languageSchema, languagesSchema } from './languages';
import { operation } from './operation';
import { idSchema } from './page';
import { createProjectLinkSchema, linkPasswordSchema, linkTokenSchema, projectLinkSchema } from './project-links';
import { projectParamsSchema, readingDirectionSchema } from './projects';

/** A part of a book that is shared; every chapter when null. */
const chapterSchema = z.number().int().min(1).nullable().default(null);
export const shareContentSchema = z.object({ chapter: chapterSchema });

export const shareSchema = projectLinkSchema.extend({ chapter: z.number().int().nullable() });
export type Share = z.infer<typeof shareSchema>;

export const createShareSchema = createProjectLinkSchema.extend({ chapter: chapterSchema });
export type CreateShare = z.infer<typeof createShareSchema>;

/** The only time that the link is told; the studio keeps its hash. */
export const createdShareSchema = shareSchema.extend({ url: z.url() });
export type CreatedShare = z.infer<typeof createdShareSchema>;

const share = z.number();
const sharedPanelSchema = z.object({ left: share, top: share, width: share, height: share });
export type SharedPanel = z.infer<typeof sharedPanelSchema>;

/** A page for whoever has the link: what is needed to show it and to read it aloud, and nothing of how it was made. */
export const sharedPageSchema = z.object({
  /** From 1, in the book. */
  number: z.number().int(),
  chapter: z.number().int(),
  isSpread: z.boolean(),
  /** Its width by its height. */
  aspect: z.number(),
  /** In reading order, in shares of the page. */
  panels: z.array(sharedPanelSchema),
  /** Panel by panel what it shows and who says what; null stands free on the page. */
  told: z.array(
    z.object({
      number: z.number().int().nullable(),
      alt: z.string(),
      altLanguage: languageSchema,
      said: z.array(z.object({ text: z.string(), language: languageSchema })),
    }),
  ),
  /** Another one where its picture changed. */
  version: z.string(),
});
export type SharedPage = z.infer<typeof sharedPageSchema>;

export const sharedBookSchema = z.object({
  title: z.string(),
  direction: readingDirectionSchema,
  isStrip: z.boolean(),
  languages: languagesSchema,
  pages: z.array(sharedPageSchema),
});
export type SharedBook = z.infer<typeof sharedBookSchema>;

const tokenParams = z.object({ token: linkTokenSchema });
/** Heights of page pictures in pixels: for a screen, and for looking closely. */
export const SHARED_SIZES = { screen: 1400, large: 2400 } as const;
const refused = ['shared-link-invalid', 'link-password-needed', 'too-many-attempts'] as const;
const shared = { tag: 'Sharing', access: 'anybody' } as const;

export const shareOperations = {
  findShares: operation({
    id: 'findShares',
    method: 'GET',
    path: '/projects/{projectId}/shares',
    summary: 'List the links by which the book can be read without an account. Owners',
    tag: 'Sharing',
    access: 'person',
    status: 200,
    params: projectParamsSchema,
    result: z.object({ items: z.array(shareSchema) }),
  }),
  createShare: operation({
    id: 'createShare',
    method: 'POST',
    path: '/projects/{projectId}/shares',
    summary: 'Create a link by which the book, or a chapter of it, can be read without an account. Owners',
    tag: 'Sharing',
    access: 'person',
    status: 201,
    params: projectParamsSchema,
    body: createShareSchema,
    result: createdShareSchema,
    problems: ['state-conflict'],
  }),
  deleteShare: operation({
    id: 'deleteShare',
    method: 'DELETE',
    path: '/shares/{shareId}',
    summary: 'Revoke a link to a book; one that is revoked is deleted. Owners',
    tag: 'Sharing',
    access: 'person',
    status: 204,
    params: z.object({ shareId: idSchema }),
  }),
  openSharedBook: operation({
    ...shared,
    id: 'openSharedBook',
    method: 'GET',
    path: '/shared/{token}',
    summary: 'Get the book that a link opens: its pages in words, and where their panels are',
    status: 200,
    params: tokenParams,
    query: z.object({ language: languageSchema.optional() }),
    result: sharedBookSchema,
    problems: refused,
  }),
  unlockSharedBook: operation({
    ...shared,
    id: 'unlockSharedBook',
    method: 'POST',
    path: '/shared/{token}/unlock',
    summary: 'Give the password of a link. The response sets a cookie by which the browser is known',
    status: 204,
    params: tokenParams,
    body: z.object({ password: linkPasswordSchema }),
    problems: ['shared-link-invalid', 'link-password-wrong', 'too-many-attempts'],
  }),
  getSharedPage: operation({
    ...shared,
    id: 'getSharedPage',
    method: 'GET',
    path: '/shared/{token}/pages/{number}/image',
    summary: 'Get the picture of a page of a shared book',
    status: 200,
    params: tokenParams.extend({ number: z.coerce.number().int().min(1).max(10_000) }),
    query: z.object({
      language: languageSchema.optional(),
      size: z.enum(['screen', 'large']).default('screen'),
      /** Makes the address another one when the picture changed. */
      version: z.string().max(64).optional(),
    }),
    stream: { mediaType: 'image/webp' },
    problems: refused,
  }),
} as const;
