import '../environment';
import { POST as MAKE_PAGE } from '@/app/api/projects/[projectId]/pages/route';
import { PUT as SAVE } from '@/app/api/pages/[pageId]/route';
import { bookPageSchema, type BookPage } from '@/lib/contracts/books';
import { newBalloon } from '@/lib/domain/page/balloons/new-balloon';
import { database } from '@/lib/server/database/database';
import { call } from '../call';
import { projectWith, signedIn, type TestPerson } from '../people';

export interface LetteredBook {
  readonly person: TestPerson;
  readonly projectId: string;
  readonly pages: BookPage[];
}

let made = 0;

/** An id that nothing else has. */
export function freshId(): string {
  made += 1;
  return `0193a0f0-0000-7000-8000-${made.toString(16).padStart(12, '0')}`;
}

/** A project in English and Japanese with pages, each of whose balloons says one of the words. */
export async function letteredBook(
  words: readonly (readonly string[])[],
  face: string | null = null,
): Promise<LetteredBook> {
  const person = await signedIn();
  const projectId = await projectWith([{ person, role: 'owner' }], 'Rain on Kanda');
  await database().project.update({ where: { id: projectId }, data: { languages: ['en', 'ja'] } });
  const pages: BookPage[] = [];
  for (const said of words) {
    const answer = await call(MAKE_PAGE, {
      as: person,
      params: { projectId },
      body: { afterId: pages.at(-1)?.id ?? null, template: 'five-classic' },
    });
    const { id, revision, template, panels, layers } = bookPageSchema.parse(await answer.json());
    const balloons = said.map((text, index) =>
      newBalloon({
        id: freshId(),
        panelId: panels[index]?.id ?? null,
        kind: 'speech',
        text,
        speaker: 'Ren',
        at: { x: 40, y: 30 + 20 * index },
        widthMm: 40,
        heightMm: 18,
        tail: null,
        face,
        sizeMm: null,
        direction: null,
        isAuto: false,
      }),
    );
    const content = panels.map((panel) => ({ id: panel.id, polygon: panel.polygon, content: panel.content }));
    const saved = await call(SAVE, {
      as: person,
      method: 'PUT',
      params: { pageId: id },
      body: { template, panels: content, balloons, layers },
      headers: { 'If-Match': `"${revision}"` },
    });
    pages.push(bookPageSchema.parse(await saved.json()));
  }
  return { person, projectId, pages };
}
