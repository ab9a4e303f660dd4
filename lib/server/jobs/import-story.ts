import { startImportSchema, type StartImport } from '@/lib/contracts/imports';
import { MOST_PAGES } from '@/lib/contracts/books';
import { MOST_SCRIPT_CHARACTERS } from '@/lib/contracts/scripts';
import type { Story, StoryChapter } from '@/lib/domain/import/story';
import { joinChapters } from '@/lib/domain/import/write-chapter';
import { outlineOf } from '@/lib/domain/script/outline';
import { parseScript } from '@/lib/domain/script/parse-script';
import { isSameName } from '@/lib/domain/script/stage-panel';
import { z } from 'zod';
import { AppError } from '../app-error';
import { runInBackground } from '../background/run-in-background';
import { getCompany } from '../books/get-company';
import { createCharacter } from '../characters/change-character';
import { database, inTransaction } from '../database/database';
import { writeChapterWithModel } from '../imports/write-chapter-with-model';
import { createPlace } from '../places/change-place';
import type { ClaimedJob } from '../queue/claim-job';
import { heldSql } from '../queue/queue-table';
import { getScript, saveScript } from '../scripts/script';
import { readBlob } from '../storage/studio-blobs';
import { jobAuthor } from './job-author';
import type { JobHandler } from './run-job';

const READ_TIMEOUT_MS = 5 * 60_000;
const WRITE_TIMEOUT_MS = 2 * 60_000;
const chaptersSchema = z.record(z.string(), z.string());

interface OpenedImport {
  readonly projectId: string;
  readonly story: Story;
  readonly choices: StartImport;
  /** How people of the story are called in the project. */
  readonly names: ReadonlyMap<string, string>;
  readonly written: Record<string, string>;
  readonly signal: AbortSignal;
}

/**
 * Writes the chosen chapters of a story one by one, each stored with the step that counts it, so that an attempt after a pause
 * or a crash goes on behind the last one. At the end all of them go behind the project's script at once.
 */
export function storyImportHandler(): JobHandler {
  return {
    async run(job, { signal }) {
      const { actor, projectId } = await jobAuthor(job);
      const opened = await openImport(job, projectId, signal);
      await writeChapters(job, opened);
      const { story, choices, names, written } = opened;
      const script = choices.chapters.map((chapter) => written[chapter] ?? '');
      const company = await getCompany(projectId);
      const known = { people: company.people.map(({ name }) => name), places: company.places.map(({ name }) => name) };
      const cast = await runInBackground(
        'makeStoryCast',
        {
          story,
          script: script.join('\n'),
          names,
          known,
          takenHair: company.people.map(({ traits }) => traits.hairColour),
        },
        { timeoutMs: WRITE_TIMEOUT_MS, userId: null, signal },
      );
      return async () => {
        const pages = await appendScript({ actor, projectId, story, chapters: script });
        for (const person of cast.people) await createCharacter(actor, projectId, person);
        for (const place of cast.places) await createPlace(actor, projectId, place);
        return { result: { pages, characters: cast.people.length, places: cast.places.length } };
      };
    },
  };
}

async function openImport(job: ClaimedJob, projectId: string, signal: AbortSignal): Promise<OpenedImport> {
  const row = await database().storyImport.findUniqueOrThrow({ where: { jobId: job.id } });
  const { fileSha256 } = await database().job.findUniqueOrThrow({
    where: { id: job.id },
    select: { fileSha256: true },
  });
  if (fileSha256 === null) {
    throw new AppError('state-conflict', 'The uploaded file is not kept any more.', {
      action: 'Choose the file again.',
    });
  }
  const choices = startImportSchema.parse(row.choices);
  const bytes = await readBlob(fileSha256);
  const story = await runInBackground(
    'readStory',
    { bytes, name: row.fileName },
    { timeoutMs: READ_TIMEOUT_MS, userId: null, signal },
  );
  const company = await getCompany(projectId);
  const names = namesFor(
    story,
    choices,
    company.people.map(({ name }) => name),
  );
  return { projectId, story, choices, names, written: chaptersSchema.parse(row.chapters), signal };
}

/** What was chosen counts before the project's own spelling, and that before the story's. */
function namesFor({ people }: Story, choices: StartImport, known: readonly string[]): Map<string, string> {
  return new Map(
    people.map(({ name, aliases }) => {
      const chosen = choices.people.find(({ from }) => from === name)?.to;
      const calls = [chosen ?? name, ...(chosen === undefined ? aliases : [])];
      const mine = known.find((one) => calls.some((call) => isSameName(one, call)));
      return [name, mine ?? chosen ?? name];
    }),
  );
}

async function writeChapters(job: ClaimedJob, opened: OpenedImport): Promise<void> {
  const { choices, written, signal } = opened;
  for (const [index, number] of choices.chapters.entries()) {
    if (written[number] !== undefined) continue;
    signal.throwIfAborted();
    const text = await writeOne(opened, number);
    signal.throwIfAborted();
    const isHeld = await inTransaction(async () => {
      const count = await database().$executeRaw`
        UPDATE "Job" SET step = ${index + 1}::int, "updatedAt" = clock_timestamp() WHERE ${heldSql(job)}`;
      if (count === 0) return false;
      await database().$executeRaw`
        UPDATE "StoryImport" SET chapters = chapters || jsonb_build_object(${String(number)}::text, ${text}::text)
        WHERE "jobId" = ${job.id}::uuid`;
      return true;
    });
    if (!isHeld) throw signal.reason ?? new DOMException('The lease was lost.', 'AbortError');
    written[number] = text;
  }
}

async function writeOne({ projectId, story, choices, names, signal }: OpenedImport, number: number): Promise<string> {
  const chapter = story.chapters[number];
  if (chapter === undefined) return '';
  const { language, isScript } = story;
  const label = language === 'ja' ? `第${number + 1}章` : `Chapter ${number + 1}`;
  const title =
    chapter.title === '' ? (story.chapters.length === 1 && story.title !== '' ? story.title : label) : chapter.title;
  const asked = { chapter, title, language, isScript, names, pagesPerScene: choices.pagesPerScene };
  const byRules = (part: StoryChapter) =>
    runInBackground(
      'writeStoryChapter',
      { ...asked, chapter: part },
      { timeoutMs: WRITE_TIMEOUT_MS, userId: null, signal },
    );
  if (choices.by === 'rules') return byRules(chapter);
  return writeChapterWithModel(
    { ...asked, projectId },
    { signal, byRules: (scene) => byRules({ ...chapter, scenes: [scene] }) },
  );
}

/** Gives how many pages the script got. @throws AppError `state-conflict` where the project has no room for them */
async function appendScript(o: {
  readonly actor: Parameters<typeof saveScript>[0];
  readonly projectId: string;
  readonly story: Story;
  readonly chapters: readonly string[];
}): Promise<number> {
  const { text, revision } = await getScript(o.actor, o.projectId);
  const before = pagesIn(text);
  const added = joinChapters(o.chapters, before + 1);
  const count = pagesIn(added);
  const title = text.trim() === '' && o.story.title !== '' ? `Title: ${o.story.title}\n\n` : '';
  const script = `${text.trim() === '' ? title : `${text.trimEnd()}\n\n`}${added}`;
  const action = 'Import fewer chapters, choose fewer pages for each scene, or import the rest into another project.';
  if (before + count > MOST_PAGES) {
    throw new AppError(
      'state-conflict',
      `This import makes ${before + count} pages; a project has ${MOST_PAGES} at most.`,
      { action },
    );
  }
  if (script.length > MOST_SCRIPT_CHARACTERS) {
    throw new AppError('state-conflict', 'With this import the script is longer than a script may be.', { action });
  }
  await saveScript(o.actor, o.projectId, { text: script, revision });
  return count;
}

function pagesIn(script: string): number {
  return outlineOf(parseScript(script))
    .chapters.flatMap(({ pages }) => pages)
    .filter(({ panels }) => panels.length > 0).length;
}
