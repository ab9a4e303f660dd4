import { expect, it, vi } from 'vitest';
import type { RoughRequest } from '@/components/rough/rough-request';
import { sampleSpecification } from '@/lib/rough';

const request = (seed: number): RoughRequest => ({ specification: sampleSpecification(seed), finish: 'lines' });

/** A drawer of its own for each test: what is kept and what waits belongs to the module. */
async function freshDrawer() {
  vi.resetModules();
  return import('@/components/rough/rough-drawer');
}

it('draws without workers too, and keeps what it drew', async () => {
  const { cachedDrawing, requestDrawing } = await freshDrawer();
  const address = await new Promise((resolve) => requestDrawing('a', request(1), resolve));
  expect(address).toMatch(/^blob:/);
  expect(cachedDrawing('a')).toBe(address);
});

it('draws the latest request first: whoever drags sees where it is now', async () => {
  const { requestDrawing } = await freshDrawer();
  const order: string[] = [];
  await new Promise<void>((resolve) => {
    const done = (name: string) => () => {
      order.push(name);
      if (order.length === 3) resolve();
    };
    requestDrawing('first', request(1), done('first'));
    requestDrawing('second', request(2), done('second'));
    requestDrawing('third', request(3), done('third'));
  });
  expect(order).toEqual(['third', 'second', 'first']);
});

it('draws what a form is about before its choices, also when those are asked for later', async () => {
  const { requestDrawing } = await freshDrawer();
  const order: string[] = [];
  await new Promise<void>((resolve) => {
    const done = (name: string) => () => {
      order.push(name);
      if (order.length === 3) resolve();
    };
    requestDrawing('person', request(1), done('person'), true);
    requestDrawing('choice', request(2), done('choice'));
    requestDrawing('other choice', request(3), done('other choice'));
  });
  expect(order).toEqual(['person', 'other choice', 'choice']);
});

it('shows a drawing that was begun although another is wanted by now, or whoever drags would see none', async () => {
  const { requestDrawing } = await freshDrawer();
  const order: string[] = [];
  await new Promise<void>((resolve) => {
    const forget = requestDrawing('begun', request(1), () => order.push('begun'));
    queueMicrotask(() => {
      forget();
      requestDrawing('next', request(2), () => resolve());
    });
  });
  expect(order).toEqual(['begun']);
});

it('forgets a request that nobody waits for any more', async () => {
  const { cachedDrawing, requestDrawing } = await freshDrawer();
  await new Promise<void>((resolve) => {
    requestDrawing('first', request(1), () => undefined);
    const forget = requestDrawing('gone', request(2), () => undefined);
    requestDrawing('last', request(3), () => resolve());
    forget();
  });
  expect(cachedDrawing('gone')).toBeUndefined();
});
