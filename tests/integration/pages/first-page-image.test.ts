import '../environment';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { GET as FIRST } from '@/app/api/projects/[projectId]/first-page/route';
import { GET as PROJECT } from '@/app/api/projects/[projectId]/route';
import { PUT as SAVE } from '@/app/api/pages/[pageId]/route';
import { projectSchema } from '@/lib/contracts/projects';
import { call } from '../call';
import { describeOnPostgres } from '../database';
import { letteredBook } from '../lines/lettered-book';
import { projectWith, signedIn } from '../people';

describeOnPostgres('the first page of a project', () => {
  it('stands for it in the list, and is another picture when the page is another', async () => {
    const { person, pages, projectId } = await letteredBook([['Hello'], ['Bye']]);
    const page = pages[0] ?? expect.fail();
    const params = { projectId };
    const first = await call(FIRST, { as: person, params });
    expect(first.status, await first.clone().text()).toBe(200);
    expect(first.headers.get('content-type')).toBe('image/webp');
    const { width, height } = await sharp(Buffer.from(await first.arrayBuffer())).metadata();
    expect(height).toBeGreaterThan(400);
    expect(width / height).toBeCloseTo(182 / 257, 1);
    const headers = { 'If-None-Match': first.headers.get('etag') ?? '' };
    expect((await call(FIRST, { as: person, params, headers })).status).toBe(304);

    const told = projectSchema.parse(await (await call(PROJECT, { as: person, params })).json());
    expect(told.pageCount).toBe(2);

    const { template, layers } = page;
    const panels = page.panels.map(({ id, polygon, content }) => ({ id, polygon, content }));
    const body = { template, panels, layers, balloons: [] };
    const saved = await call(SAVE, {
      as: person,
      method: 'PUT',
      params: { pageId: page.id },
      body,
      headers: { 'If-Match': `"${page.revision}"` },
    });
    expect(saved.status).toBe(200);
    expect((await call(FIRST, { as: person, params, headers })).status).toBe(200);
  });

  it('is missing to strangers and where there is no page', async () => {
    const { projectId } = await letteredBook([['Hello']]);
    const stranger = await signedIn();
    expect((await call(FIRST, { as: stranger, params: { projectId } })).status).toBe(404);
    const empty = await projectWith([{ person: stranger, role: 'owner' }], 'Nothing yet');
    expect((await call(FIRST, { as: stranger, params: { projectId: empty } })).status).toBe(404);
  });
});
