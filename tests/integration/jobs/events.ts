import { GET } from '@/app/api/projects/[projectId]/generations/events/route';
import { generationEventSchema, type GenerationEvent } from '@/lib/contracts/generations';
import { call } from '../call';
import type { TestPerson } from '../people';
import { until } from './studio';

export interface EventStream {
  /** Everything that came so far. */
  readonly events: readonly GenerationEvent[];
  /** Waits for an event of a kind that fulfils a condition. */
  next<Type extends GenerationEvent['type']>(
    type: Type,
    is?: (event: Extract<GenerationEvent, { type: Type }>) => boolean,
  ): Promise<Extract<GenerationEvent, { type: Type }>>;
  /** Resolves when the server ended it. */
  readonly ended: Promise<void>;
  close(): Promise<void>;
}

/** Listens to a project's drawings as a browser does. */
export async function listen(person: TestPerson, projectId: string): Promise<EventStream> {
  const response = await call(GET, { as: person, params: { projectId } });
  if (response.status !== 200 || response.body === null) throw new Error(await response.text());
  const reader = response.body.getReader();
  const events: GenerationEvent[] = [];
  const read = async () => {
    const decoder = new TextDecoder();
    let rest = '';
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      const blocks = (rest + decoder.decode(part.value, { stream: true })).split('\n\n');
      rest = blocks.pop() ?? '';
      for (const block of blocks) {
        const data = /^data: (.*)$/m.exec(block)?.[1];
        if (data !== undefined) events.push(generationEventSchema.parse(JSON.parse(data)));
      }
    }
  };
  return {
    events,
    next: (type, is = () => true) =>
      until(`the event ${type}`, async () =>
        events.find((event): event is Extract<GenerationEvent, { type: typeof type }> => {
          const wanted = event as Extract<GenerationEvent, { type: typeof type }>;
          return event.type === type && is(wanted);
        }),
      ),
    ended: read(),
    close: () => reader.cancel(),
  };
}
