import type { operations } from '@/lib/contracts/api';
import type { TestCall } from '../call';
import { characterBody } from '../characters/bodies';
import type { StudioToWalk } from './studio-to-walk';

export interface WalkRequest extends Pick<TestCall, 'params' | 'body' | 'bytes' | 'headers'> {
  readonly query?: string;
  /** Puts a thing away before it is asked for again. */
  readonly away?: 'page' | 'picture' | 'character' | 'place' | 'typeface' | 'generation';
  /** What whoever may ask hears where it is no success: the request is understood and has nothing to do. */
  readonly says?: number;
}

type OperationId = keyof typeof operations;

/** A request of every operation that whoever may ask gets an answer to. */
export function walkRequests(o: StudioToWalk): Readonly<Record<OperationId, WalkRequest>> {
  const project = { params: { projectId: o.projectId } };
  const page = { params: { pageId: o.page.id } };
  const panel = { params: { panelId: o.panelId } };
  const character = { params: { characterId: o.characterId } };
  const place = { params: { placeId: o.placeId } };
  const generation = { params: { generationId: o.generationId } };
  const edit = { params: { editId: o.editId } };
  const comment = { params: { commentId: o.commentId } };
  const review = { token: o.reviewToken, pageId: o.page.id };
  const word = { text: 'Closer', pageRevision: 1 };
  const picture = { params: { pictureId: o.otherPictureId } };
  const typeface = { params: { typefaceId: o.typefaceId } };
  const job = { params: { jobId: o.jobId } };
  const model = { params: { modelId: o.modelId } };
  const revised = { headers: { 'If-Match': '"1"' } };
  const { template, panels, balloons, layers, revision } = o.page;
  const saved = panels.map(({ id, polygon, content }) => ({ id, polygon, content }));
  return {
    getSignInWays: {},
    getMe: {},
    updateMe: { ...revised, body: { name: 'Another' } },
    changePassword: { body: { current: null, next: 'a long password' } },
    findSessions: {},
    deleteSession: { params: { sessionId: o.sessionId } },
    findUsers: {},
    updateUser: { ...revised, params: { userId: o.people.stranger.actor.userId }, body: { isDisabled: true } },
    getMyUsage: {},
    signOutElsewhere: { body: {} },
    signOutUser: { params: { userId: o.people.viewer.actor.userId }, body: { revokesTokens: true } },
    findUserProjects: { params: { userId: o.people.owner.actor.userId } },
    transferUserProject: {
      params: { userId: o.people.owner.actor.userId, projectId: o.projectId },
      body: { toUserId: o.people.stranger.actor.userId },
    },
    transferProject: { ...project, body: { toUserId: o.people.editor.actor.userId } },
    findAuditEntries: {},
    getAuditFile: {},
    checkModelUpdate: { query: `modelId=${o.modelId}` },
    tagNetwork: { body: { networkId: 'lora nothing', tags: ['anime'] }, says: 404 },
    findStudioJobs: {},
    streamStudioJobs: {},
    changeStudioJob: { ...job, body: { to: 'high' } },
    getQueueState: {},
    setQueueState: { body: { isPaused: true } },

    findAccessTokens: {},
    createAccessToken: { body: { name: 'Script', scopes: ['read'], expiresInDays: 30 } },
    deleteAccessToken: { params: { tokenId: o.accessTokenId } },

    findInvitations: {},
    createInvitation: { body: { project: { id: o.projectId, memberRole: 'viewer' } } },
    sendInvitation: { params: { invitationId: o.invitationId }, body: { token: o.token }, says: 409 },
    deleteInvitation: { params: { invitationId: o.invitationId } },
    openInvitation: { body: { token: o.token } },
    acceptInvitation: {
      body: { as: 'new-person', token: o.token, name: 'New', email: 'new@example.com', password: 'a long password' },
    },

    findProjects: {},
    createProject: { body: { title: 'One more' } },
    createSample: { body: {} },
    getProject: project,
    getFirstPageImage: project,
    updateProject: { ...project, ...revised, body: { title: 'Other' } },
    deleteProject: { ...project, query: 'title=Blue%20hour', body: { title: 'Blue hour' } },
    restoreProject: { params: { projectId: o.goneProjectId } },
    findMembers: project,
    updateMember: {
      params: { projectId: o.projectId, userId: o.people.viewer.actor.userId },
      body: { role: 'editor' },
    },
    deleteMember: { params: { projectId: o.projectId, userId: o.people.stranger.actor.userId }, says: 404 },

    findCharacters: project,
    createCharacter: { ...project, body: characterBody({ name: 'Ren' }) },
    getCharacter: character,
    updateCharacter: { ...character, ...revised, body: { name: 'Mia' } },
    deleteCharacter: character,
    restoreCharacter: { ...character, away: 'character' },
    findCharacterVersions: character,
    createCharacterReference: { ...character, body: { pictureId: o.pictureId } },
    deleteReference: { params: { referenceId: o.referenceId } },
    getSheet: character,
    drawSheet: { ...character, body: { cells: ['face'] } },
    pickSheetPicture: {
      params: { characterId: o.characterId, cell: 'face' },
      body: { outfitId: o.outfitId, pictureId: o.otherPictureId },
    },
    getContinuity: character,

    findPlaces: project,
    createPlace: {
      ...project,
      body: {
        name: 'Bridge',
        traits: { scene: 'street', words: '', variants: [{ name: 'Usual', time: 'day', weather: 'clear' }] },
      },
    },
    getPlace: place,
    updatePlace: { ...place, ...revised, body: { name: 'Bar' } },
    deletePlace: place,
    restorePlace: { ...place, away: 'place' },
    createPlaceReference: { ...place, body: { pictureId: o.pictureId } },

    getScript: project,
    getScriptFile: project,
    saveScript: { ...project, ...revised, body: { text: 'Title: One' } },
    draftScript: { ...project, body: { premise: 'Somebody waits.', pageCount: 1 } },
    createModelDraft: { ...project, body: { premise: 'Somebody waits.' }, says: 422 },
    getModelDraft: { params: { jobId: o.draftJobId } },
    layOutScript: { ...project, body: {}, says: 409 },

    createStoryImport: {
      query: 'name=a.txt',
      bytes: new Uint8Array(0),
      headers: { 'Content-Type': 'application/octet-stream' },
      says: 422,
    },
    getStoryImport: { params: { jobId: o.importId } },
    startStoryImport: { params: { jobId: o.importId }, body: { projectId: o.projectId, chapters: [0] } },

    getBook: project,
    createPage: { ...project, body: { template: 'four-grid' } },
    getPage: page,
    savePage: {
      ...page,
      headers: { 'If-Match': `"${revision}"` },
      body: { template, panels: saved, balloons, layers },
    },
    getPageStrokes: page,
    deletePage: page,
    restorePage: { ...page, away: 'page' },
    drawPage: { ...page, body: { panelIds: [panels[1]?.id] } },
    drawBook: { ...project, body: {} },
    getPageLayout: { ...page, says: 422 },
    findPageDrawings: page,
    drawWholePage: { ...page, body: {}, says: 422 },
    choosePagePicture: { ...page, body: { pictureId: o.pictureId, isAccepted: true }, says: 404 },
    findPanelDrawings: panel,
    choosePanelPicture: { ...panel, body: { pictureId: null, shownPictureId: o.pictureId } },
    saveStoryState: {
      params: { pageId: o.page.id, characterId: o.characterId },
      body: { outfitId: null, injuries: 'bandage', props: '', mood: null },
    },
    getControlPicture: { params: { panelId: o.panelId, kind: 'lineart' }, query: 'side=64' },
    getPageImage: { ...page, query: 'dpi=36' },

    getProjectReview: project,
    saveAskedPages: { ...project, body: { chapter: 1, pageCount: 24 } },
    requestReview: {
      ...project,
      body: { pageIds: [o.page.id], stage: 'storyboard', reviewerIds: [o.people.owner.actor.userId] },
    },
    findWaitingReviews: {},
    updateReview: { params: { roundId: o.review.roundId }, body: { dueOn: '2030-01-31' } },
    withdrawReview: { params: { roundId: o.review.roundId } },
    decidePage: {
      ...revised,
      params: { roundId: o.review.roundId, pageId: o.review.pageId },
      body: { verdict: 'approve', pageRevision: o.review.pageRevision },
    },
    changePageStates: { ...project, body: { pageIds: [o.page.id], act: 'publish' }, says: 409 },
    assignPage: { ...page, body: { userId: o.people.editor.actor.userId } },
    getPageHistory: page,
    findPageVersions: page,
    createPageVersion: { ...page, body: { name: 'Before lunch' } },
    getPageVersionImage: { params: { versionId: o.review.versionId }, query: 'dpi=36' },
    restorePageVersion: {
      params: { versionId: o.review.draftVersionId },
      headers: { 'If-Match': `"${revision}"` },
    },
    findChecklistItems: {},
    saveChecklist: { params: { scope: 'own', stage: 'proof' }, body: { items: [{ id: null, text: 'Page numbers' }] } },
    tickChecklistItem: {
      params: { roundId: o.review.roundId, pageId: o.review.pageId, itemId: o.review.itemId },
      body: { isDone: true },
    },
    findLetteringOrders: page,
    createLetteringOrder: {
      ...page,
      body: { balloonId: o.panelId, mark: { kind: 'size', sizeMm: 4 } },
      says: 404,
    },
    applyLetteringOrders: {
      ...page,
      headers: { 'If-Match': `"${revision}"` },
      body: { orderIds: [o.review.orderId] },
      says: 409,
    },
    updateLetteringOrder: { params: { orderId: o.review.orderId }, body: { state: 'withdrawn' } },

    saveLines: {
      ...project,
      body: { pages: [{ pageId: o.page.id, revision: 99, lines: [{ balloonId: o.panelId, words: { en: 'Hello' } }] }] },
    },
    getLinesFile: { ...project, query: 'format=csv' },
    readLinesFile: {
      ...project,
      bytes: new TextEncoder().encode('id,en\n'),
      headers: { 'Content-Type': 'text/csv' },
    },
    getBookText: project,

    findTypefaces: project,
    createTypeface: { ...project, bytes: new Uint8Array(o.font), headers: { 'Content-Type': 'font/ttf' } },
    getTypefaceFile: typeface,
    getSpecimen: { params: { projectId: o.projectId, face: 'comic' } },
    deleteTypeface: typeface,
    restoreTypeface: { ...typeface, away: 'typeface' },

    findPageLocks: project,
    changePageLock: { ...page, body: { act: 'take-over' } },
    releasePageLock: page,
    reportPresence: { ...project, body: { tabId: o.panelId, pageId: o.page.id } },
    countComments: project,
    findComments: page,
    createComment: { ...page, body: word },
    getCommentPictureFile: { params: { pictureId: o.commentPictureId }, query: 'size=thumb' },
    updateComment: { ...comment, ...revised, body: { text: 'Nearer' } },
    deleteComment: comment,
    resolveComment: { ...comment, body: { isResolved: true } },
    reactToComment: { ...comment, body: { kind: 'heart', isOn: true } },
    findSuggestions: page,
    decideSuggestions: { ...page, body: { decision: 'refuse', items: [{ kind: 'comment', id: o.suggestionId }] } },
    delegatePage: { ...page, body: { userId: null } },
    decideSuggestion: { params: { commentId: o.suggestionId }, ...revised, body: { decision: 'refuse' } },
    findReviewLinks: project,
    createReviewLink: { ...project, body: { name: 'Dana', pageIds: [o.page.id] } },
    deleteReviewLink: { params: { linkId: o.reviewLinkId } },
    openReview: { body: { token: o.reviewToken } },
    getReviewPage: { body: review },
    getReviewImage: { body: review },
    createReviewComment: { body: { ...review, comment: word } },
    getReviewCommentPicture: { body: { token: o.reviewToken, pictureId: o.commentPictureId } },
    deleteReviewComment: { body: { token: o.reviewToken, commentId: o.outsideCommentId } },
    findNotifications: {},
    countNotifications: {},
    readNotifications: { body: { ids: null } },
    getNotificationSettings: project,
    updateNotificationSettings: { ...project, body: { isMuted: true } },
    findActivity: project,
    getActivityFile: project,

    createRegionEdits: { ...page, body: o.recolour },
    findRegionEdits: panel,
    getRegionEdit: edit,
    acceptRegionEdit: { ...edit, body: { candidate: 0 } },
    discardRegionEdit: { ...edit, body: {} },
    refuseRegionEdit: { ...edit, body: { word: '' } },
    showRegionEdit: { ...panel, body: { to: { kind: 'base', pictureId: o.pictureId }, shownPictureId: o.pictureId } },
    applyRegionEdit: { ...edit, body: { panelId: o.panelId } },
    getRegionMask: edit,
    findRegionSuggestions: project,
    replayRegionEdits: { ...panel, body: {}, says: 409 },
    getRegionReplay: { params: { replayId: o.replayId } },

    findDownloads: {},
    inspectModelSource: { body: { source: 'no source' }, says: 400 },
    installModel: { body: { source: 'no source', choiceId: 'x', acceptsLicence: true }, says: 400 },
    createModelUpload: { body: { name: 'model.ckpt', bytes: 10 }, says: 422 },
    sendModelUpload: {
      params: { downloadId: o.jobId },
      query: 'offset=0',
      bytes: new Uint8Array(1),
      headers: { 'Content-Type': 'application/octet-stream' },
      says: 404,
    },
    changeDownload: { params: { downloadId: o.jobId }, body: { to: 'paused' }, says: 404 },
    findModels: {},
    findLanguageModels: {},
    findNetworks: {},
    getModel: model,
    updateModel: { ...model, body: { tags: ['anime'] } },
    removeModel: { ...model, says: 409 },
    restoreModel: { ...model, says: 409 },
    purgeModel: { ...model, says: 409 },
    testModel: model,
    allowModel: { ...model, says: 409 },
    acceptModelLicence: { ...model, body: { licence: 'CC0-1.0' } },
    switchModel: { ...model, body: {}, says: 409 },
    getModelSample: { ...model, says: 404 },
    getModelUse: model,
    findModelEvents: model,
    findDevices: {},
    updateDevice: { params: { workerId: o.jobId }, body: { isPaused: true }, says: 404 },
    testDevice: { params: { workerId: o.jobId }, says: 404 },

    findGenerations: project,
    enqueueGeneration: { ...project, body: { ask: { prompt: '1girl', steps: 4 } } },
    streamGenerations: project,
    getGeneration: generation,
    getGenerationPreview: { ...generation, query: 'step=1' },
    redrawGeneration: { ...generation, body: { seed: 'same' } },
    cancelGeneration: generation,
    pauseGeneration: generation,
    resumeGeneration: { params: { generationId: o.pausedId } },
    moveGeneration: { ...generation, body: { to: 'back' } },
    deleteGeneration: generation,
    restoreGeneration: { ...generation, away: 'generation' },
    findQueue: {},

    createProjectFile: project,
    createProjectImport: {
      query: 'name=a.koma',
      bytes: new Uint8Array(4),
      headers: { 'Content-Type': 'application/octet-stream' },
    },

    createPageImport: {
      ...project,
      query: 'name=a.png',
      bytes: new Uint8Array(4),
      headers: { 'Content-Type': 'application/octet-stream' },
    },

    findShares: project,
    createShare: { ...project, body: {} },
    deleteShare: { params: { shareId: o.shareId } },
    openSharedBook: { params: { token: o.shareToken } },
    unlockSharedBook: { params: { token: o.shareToken }, body: { password: 'umbrella' } },
    getSharedPage: { params: { token: o.shareToken, number: String(o.page.number) } },

    createBookExport: { ...project, body: {} },
    checkBookExport: { ...project, body: {} },
    getDisclosure: project,
    findJobs: project,
    getJob: job,
    cancelJob: job,
    pauseJob: { ...job, says: 409 },
    resumeJob: { ...job, says: 409 },
    getJobFile: { ...job, says: 409 },

    compilePrompt: { body: { projectId: o.projectId, prompt: '1girl' } },
    findTags: { query: 'text=girl' },

    findPictures: project,
    createPicture: { ...project, bytes: new Uint8Array(0), headers: { 'Content-Type': 'image/png' }, says: 422 },
    readPictureSettings: {
      bytes: new TextEncoder().encode('a cat'),
      headers: { 'Content-Type': 'text/plain' },
    },
    getPicture: picture,
    getPictureFile: picture,
    deletePicture: picture,
    restorePicture: { ...picture, away: 'picture' },

    getSettings: {},
    updateSettings: { ...revised, body: { name: 'Ours' } },
    getMailSettings: {},
    updateMailSettings: { ...revised, body: { sender: 'koma@example.com' } },
    sendTestMail: { body: { to: 'aki@example.com' }, says: 409 },
    getTagList: {},
    replaceTagList: {
      query: 'name=tags.csv',
      bytes: new TextEncoder().encode('long_hair,0,9,""'),
      headers: { 'Content-Type': 'text/csv' },
    },
    deleteTagList: {},
    getHealth: {},

    getStorageUse: {},
    findSweeps: {},
    createSweep: { body: {} },
    findBackups: {},
    createBackup: {},
    checkBackup: { params: { backupId: o.backupId } },
    getBackupFile: { params: { backupId: o.backupId }, says: 409 },
    deleteBackup: { params: { backupId: o.backupId } },
    getMetrics: {},
    getDiagnostics: {},
    getLiveness: {},
    getReadiness: {},

    findEngines: {},
    createEngine: { body: { kind: 'openai', name: 'Workshop', url: 'http://127.0.0.1:1/v1' } },
    updateEngine: { ...revised, params: { engineId: o.engineId }, body: { name: 'Other' } },
    deleteEngine: { params: { engineId: o.engineId } },
    testEngine: { body: { kind: 'openai', url: 'http://127.0.0.1:1/v1' }, says: 502 },
  };
}
