import '../environment';
import { expect, it } from 'vitest';
import { GET as SAVE_AS } from '@/app/api/projects/[projectId]/script/file/route';
import { GET as SCRIPT, PUT as SAVE_SCRIPT } from '@/app/api/projects/[projectId]/script/route';
import { scriptSchema } from '@/lib/contracts/scripts';
import { fountainOfFdx } from '@/lib/domain/import/fountain-of-fdx';
import { readFdx } from '@/lib/domain/import/read-fdx';
import { parseScript } from '@/lib/domain/script/parse-script';
import { call } from '../call';
import { describeOnPostgres } from '../database';
import { projectWith, signedIn, type TestPerson } from '../people';

const TEXT =
  'Title: Umbrella Weather\r\n\r\nEXT. BRIDGE - DAY #1#\r\n\r\nMIO\r\nOne. [[softly]]\r\n  \r\nTwo.\r\n\r\nPANEL 2. 雨。\r\n\t \r\n';

async function written(person: TestPerson, text: string): Promise<string> {
  const projectId = await projectWith([{ person, role: 'owner' }], 'Rain: on “Kanda”');
  const { revision } = scriptSchema.parse(await (await call(SCRIPT, { as: person, params: { projectId } })).json());
  const answer = await call(SAVE_SCRIPT, {
    as: person,
    method: 'PUT',
    params: { projectId },
    body: { text },
    headers: { 'If-Match': `"${revision}"` },
  });
  expect(answer.status).toBe(200);
  return projectId;
}

const saveAs = (projectId: string, as: TestPerson, format: string): Promise<Response> =>
  call(SAVE_AS, { as, params: { projectId }, path: `/script/file?format=${format}` });

describeOnPostgres('A script as a file', () => {
  it('is Fountain byte for byte as it was sent, line ends included', async () => {
    const person = await signedIn();
    const answer = await saveAs(await written(person, TEXT), person, 'fountain');
    expect(answer.headers.get('content-disposition')).toContain('.fountain');
    expect(Buffer.from(await answer.arrayBuffer()).equals(Buffer.from(TEXT))).toBe(true);
  });

  it('is Final Draft that gives the same blocks back', async () => {
    const person = await signedIn();
    const answer = await saveAs(await written(person, TEXT), person, 'fdx');
    expect(answer.status).toBe(200);
    const told = (text: string) => parseScript(text).map(({ raw: _, ...block }) => block);
    expect(told(fountainOfFdx(readFdx(await answer.text())))).toEqual(told(TEXT));
  });

  it('is missing for a stranger, and has no other formats', async () => {
    const person = await signedIn();
    const projectId = await written(person, TEXT);
    expect((await saveAs(projectId, await signedIn(), 'fountain')).status).toBe(404);
    expect((await saveAs(projectId, person, 'docx')).status).toBe(400);
  });
});
