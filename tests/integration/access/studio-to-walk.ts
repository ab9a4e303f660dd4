import { SHIPPED_MODELS, DATA_FOLDER, enqueue } from '../jobs/studio';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { POST as MAKE_EDIT } from '@/app/api/pages/[pageId]/region-edits/route';
import { POST as MAKE_CHARACTER } from '@/app/api/projects/[projectId]/characters/route';
import { POST as MAKE_REFERENCE } from '@/app/api/characters/[characterId]/references/route';
import { POST as MAKE_PAGE } from '@/app/api/projects/[projectId]/pages/route';
import { POST as MAKE_PLACE } from '@/app/api/projects/[projectId]/places/route';
import { POST as BRING } from '@/app/api/projects/[projectId]/typefaces/route';
import { POST as SHARE } from '@/app/api/projects/[projectId]/shares/route';
import { POST as INVITE } from '@/app/api/invitations/route';
import { POST as COMMENT } from '@/app/api/pages/[pageId]/comments/route';
import { POST as LINK } from '@/app/api/projects/[projectId]/review-links/route';
import { POST as COMMENT_OUTSIDE } from '@/app/api/review/comments/route';
import { bookPageSchema } from '@/lib/contracts/books';
import { characterSchema, referenceSchema } from '@/lib/contracts/characters';
import { commentSchema } from '@/lib/contracts/comments';
import { createdInvitationSchema } from '@/lib/contracts/invitations';
import { placeSchema } from '@/lib/contracts/places';
import { createdShareSchema } from '@/lib/contracts/shares';
import { regionEditSchema } from '@/lib/contracts/region-edits';
import { reviewLinkOperations } from '@/lib/contracts/review-links';
import { typefaceSchema } from '@/lib/contracts/typefaces';
import type { Caller } from '@/lib/domain/access/operation-rights';
import { previewStory } from '@/lib/server/background/read-story';
import { createSession } from '@/lib/server/auth/create-session';
import { database } from '@/lib/server/database/database';
import { scanModels } from '@/lib/server/models/scan-models';
import { call, type TestCall } from '../call';
import { characterBody } from '../characters/bodies';
import { projectWith, signedIn, tokenWith } from '../people';
import { uploadPicture } from '../pictures/upload';
import { reviewToWalk } from './review-to-walk';

const FONT = path.resolve(
  import.meta.dirname,
  '../../../node_modules/@expo-google-fonts/bangers/400Regular/Bangers_400Regular.ttf',
);

type Handler = Parameters<typeof call>[0];

async function made(handler: Handler, asked: TestCall): Promise<unknown> {
  const answer = await call(handler, asked);
  if (answer.status >= 300) throw new Error(await answer.text());
  return answer.json();
}

const SQUARE = [
  { x: 0, y: 0 },
  { x: 200, y: 0 },
  { x: 200, y: 280 },
  { x: 0, y: 280 },
];

/** A project with one of everything, made by its owner, and somebody of each kind before it. */
export async function studioToWalk() {
  const people = {
    stranger: await signedIn({ name: 'Stranger' }),
    viewer: await signedIn({ name: 'Viewer' }),
    editor: await signedIn({ name: 'Editor' }),
    owner: await signedIn({ name: 'Owner', email: 'owner@example.com' }),
    admin: await signedIn({ name: 'Admin', role: 'admin' }),
  };
  const { viewer, editor, owner } = people;
  const members = [
    { person: owner, role: 'owner' },
    { person: editor, role: 'editor' },
    { person: viewer, role: 'viewer' },
  ] as const;
  const projectId = await projectWith(members, 'Blue hour');
  const goneProjectId = await projectWith(members, 'Gone');
  await database().project.update({ where: { id: goneProjectId }, data: { deletedAt: new Date() } });
  await scanModels({ shipped: SHIPPED_MODELS, installed: path.join(DATA_FOLDER, 'models') });
  const model = await database().model.findFirstOrThrow();
  const at = { as: owner, params: { projectId } };

  const character = characterSchema.parse(await made(MAKE_CHARACTER, { ...at, body: characterBody() }));
  const place = placeSchema.parse(
    await made(MAKE_PLACE, {
      ...at,
      body: {
        name: 'Cafe',
        traits: { scene: 'street', words: '', variants: [{ name: 'Usual', time: 'day', weather: 'clear' }] },
      },
    }),
  );
  const studio = { person: owner, projectId };
  const [picture, other, anchor] = [
    await uploadPicture(studio, { seed: 1 }),
    await uploadPicture(studio, { seed: 2 }),
    await uploadPicture(studio, { seed: 3 }),
  ];
  const reference = referenceSchema.parse(
    await made(MAKE_REFERENCE, {
      as: owner,
      params: { characterId: character.id },
      body: { pictureId: anchor.id },
    }),
  );
  const page = bookPageSchema.parse(await made(MAKE_PAGE, { ...at, body: { template: 'four-grid' } }));
  const panelId = page.panels[0]?.id ?? '';
  await database().panel.update({ where: { id: panelId }, data: { pictureId: picture.id } });
  const generation = await enqueue(studio);
  const paused = await enqueue(studio);
  await database().generation.update({ where: { id: paused.id }, data: { status: 'paused' } });
  await database().generationProgress.create({
    data: {
      generationId: generation.id,
      phase: 'denoising',
      step: 1,
      stepCount: 4,
      preview: Buffer.from('x'),
      previewStep: 1,
    },
  });
  const region = { shapes: [{ op: 'add', kind: 'polygon', rings: [SQUARE] }] };
  const recolour = { region, work: { kind: 'recolour', to: '#2f7fd8', amount: 1 }, panelIds: [panelId] };
  const asked = await made(MAKE_EDIT, { as: owner, params: { pageId: page.id }, body: recolour });
  const [edit] = Object(asked).items.map((item: unknown) => regionEditSchema.parse(item));
  const candidate = {
    pictureId: other.id,
    sha256: other.sha256,
    widthPx: other.widthPx,
    heightPx: other.heightPx,
    seed: null,
    seam: 0,
    tryNumber: 1,
  };
  await database().regionEdit.update({
    where: { id: edit.id },
    data: { state: 'suggested', isSuggestion: true, candidates: [candidate] },
  });
  const bytes = new Uint8Array(readFileSync(FONT));
  const typeface = typefaceSchema.parse(
    await made(BRING, { ...at, bytes: new Uint8Array(bytes), headers: { 'Content-Type': 'font/ttf' } }),
  );
  const project = { id: projectId, memberRole: 'viewer' };
  const invitation = createdInvitationSchema.parse(await made(INVITE, { as: owner, body: { project } }));
  const link = reviewLinkOperations.createReviewLink.result?.parse(
    await made(LINK, { ...at, body: { name: 'Dana', pageIds: [page.id] } }),
  );
  const reviewToken = link?.url.split('#')[1] ?? '';
  const word = { text: 'Closer', pageRevision: page.revision };
  const onPage = { as: owner, params: { pageId: page.id } };
  const comment = commentSchema.parse(await made(COMMENT, { ...onPage, body: word }));
  const suggestion = commentSchema.parse(await made(COMMENT, { ...onPage, body: word }));
  await database().comment.update({
    where: { id: suggestion.id },
    data: {
      suggestion: { balloonId: page.id, language: 'en', before: '', after: 'Run!', state: 'open', decidedBy: null },
    },
  });
  const outside = commentSchema.parse(
    await made(COMMENT_OUTSIDE, { body: { token: reviewToken, pageId: page.id, comment: word } }),
  );
  const commentPicture = await database().commentPicture.create({
    data: { commentId: comment.id, sha256: picture.sha256, position: 0, widthPx: 1, heightPx: 1 },
  });
  const share = createdShareSchema.parse(await made(SHARE, { ...at, body: {} }));
  const job = (kind: string) =>
    database().job.create({
      data: { kind, projectId, authorId: owner.actor.userId, input: { editId: edit.id, panelId } },
      select: { id: true },
    });
  const importId = (
    await database().job.create({
      data: { kind: 'story-import', status: 'paused', authorId: owner.actor.userId, input: {} },
      select: { id: true },
    })
  ).id;
  const preview = previewStory({ bytes: new TextEncoder().encode('Mara ran.'), name: 'a.txt' });
  await database().storyImport.create({ data: { jobId: importId, fileName: 'a.txt', preview } });
  const { id: engineId } = await database().engine.create({
    data: { kind: 'openai', name: 'Workshop', url: 'http://127.0.0.1:1/v1' },
  });
  const { id: backupId } = await database().studioBackup.create({
    data: { kind: 'manual', state: 'done', fileName: 'koma-walk.tar', host: 'elsewhere' },
  });
  const review = await reviewToWalk(owner, { projectId, page });
  return {
    people,
    engineId,
    backupId,
    projectId,
    goneProjectId,
    modelId: model.id,
    characterId: character.id,
    outfitId: character.outfits[0]?.id ?? '',
    placeId: place.id,
    pictureId: picture.id,
    otherPictureId: other.id,
    pictureSha256: picture.sha256,
    referenceId: reference.id,
    page,
    panelId,
    generationId: generation.id,
    pausedId: paused.id,
    editId: String(edit.id),
    recolour,
    typefaceId: typeface.id,
    font: bytes,
    invitationId: invitation.id,
    reviewToken,
    reviewLinkId: link?.link.id ?? '',
    commentId: comment.id,
    commentPictureId: commentPicture.id,
    suggestionId: suggestion.id,
    outsideCommentId: outside.id,
    token: invitation.url.split('#')[1] ?? '',
    shareId: share.id,
    shareToken: share.url.split('/').at(-1) ?? '',
    accessTokenId: (await tokenWith(owner, ['read'])).id,
    sessionId: await createSession(owner.actor.userId, { method: 'password', userAgent: null }),
    replayId: (await job('region-replay')).id,
    jobId: (await job('book-export')).id,
    draftJobId: (await job('script-draft')).id,
    importId,
    review,
  };
}

export type StudioToWalk = Awaited<ReturnType<typeof studioToWalk>>;

/** Whose cookie a caller sends. */
export function personOf(studio: StudioToWalk, caller: Caller) {
  return caller === 'anonymous' ? undefined : studio.people[caller];
}
