import { randomUUID } from 'node:crypto';
import { bookPageSchema, type BookPage, type SavePage } from '@/lib/contracts/books';
import { projectSchema } from '@/lib/contracts/projects';
import { newBalloon } from '@/lib/domain/page/balloons/new-balloon';
import type { RunningStudio } from '@/tests/e2e/running-studio';

/** The owner of a studio, signed in. */
export interface Caller {
  readonly ask: (path: string, headers?: Record<string, string>, signal?: AbortSignal) => Promise<Response>;
  readonly send: (method: 'POST' | 'PUT', path: string, body: unknown, revision?: number) => Promise<unknown>;
}

const BALLOONS = 8;

/** A project with pages of five panels and eight balloons, and drawings of panels and of words waiting. */
export async function openLoadedProject(
  studio: RunningStudio,
  o: { readonly pages: number; readonly jobs: number },
): Promise<{ caller: Caller; projectId: string }> {
  const caller = await signIn(studio);
  const { id: projectId } = projectSchema.parse(await caller.send('POST', '/projects', { title: 'Load' }));
  let waiting = 0;
  for (let count = 0; count < o.pages; count += 1) {
    const made = bookPageSchema.parse(
      await caller.send('POST', `/projects/${projectId}/pages`, { template: 'five-classic' }),
    );
    await caller.send('PUT', `/pages/${made.id}`, withBalloons(made), made.revision);
    // Panels wait too, so that the book changes while they are drawn.
    if (waiting >= o.jobs / 4) continue;
    await caller.send('POST', `/pages/${made.id}/drawings`, { panelIds: null });
    waiting += made.panels.length;
  }
  for (; waiting < o.jobs; waiting += 1) {
    await caller.send('POST', `/projects/${projectId}/generations`, {
      ask: { prompt: '1girl, smile, sky', steps: 20 },
    });
  }
  return { caller, projectId };
}

function withBalloons({ template, panels, layers }: BookPage): SavePage {
  return {
    template,
    panels: panels.map(({ id, polygon, content }) => ({ id, polygon, content: { ...content, words: '1girl, smile' } })),
    layers,
    balloons: Array.from({ length: BALLOONS }, (_, at) =>
      newBalloon({
        id: randomUUID(),
        panelId: panels[at % panels.length]?.id ?? null,
        kind: 'speech',
        text: `Did I keep you waiting, line ${at + 1}?`,
        speaker: 'Ren',
        at: { x: 32 + (at % 4) * 39, y: 34 + Math.floor(at / 4) * 90 },
        widthMm: 30,
        heightMm: 18,
        tail: { x: 40 + (at % 4) * 39, y: 60 + Math.floor(at / 4) * 90 },
        face: null,
        sizeMm: null,
        direction: null,
        isAuto: false,
      }),
    ),
  };
}

async function signIn({ link, address }: RunningStudio): Promise<Caller> {
  const entered = await fetch(link, { redirect: 'manual' });
  const cookie = entered.headers.getSetCookie()[0]?.split(';')[0];
  if (cookie === undefined) throw new Error(`The link did not sign in: ${entered.status}`);
  const ask: Caller['ask'] = (path, headers = {}, signal) =>
    fetch(`${address}/api${path}`, { headers: { Cookie: cookie, ...headers }, ...(signal && { signal }) });
  const send: Caller['send'] = async (method, path, body, revision) => {
    const headers = new Headers({ Cookie: cookie, Origin: address, 'Content-Type': 'application/json' });
    if (revision === undefined) headers.set('Idempotency-Key', randomUUID());
    else headers.set('If-Match', `"${revision}"`);
    const answer = await fetch(`${address}/api${path}`, { method, headers, body: JSON.stringify(body) });
    if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`);
    return answer.json();
  };
  return { ask, send };
}
