import { performance } from 'node:perf_hooks';
import type { EngineFacts } from '@/lib/contracts/engines';
import { decodePicture, type Picture, resizePicture } from '@/pipeline/image';
import {
  type DrawEnvironment,
  type DrawEvent,
  type DrawOptions,
  checkRequest,
  finishPictures,
  redrawWith,
} from '@/pipeline/draw';
import type { ModelProfile } from '@/pipeline/models';
import type { Drawer, DrawerOptions, Drawn } from './drawer';
import type { EngineAccess, EngineAnswer, EngineProgress } from './engine-client';
import { startEngineDeadline } from './engine-deadline';
import { openEngine } from './open-engine';
import { takePicture } from './take-picture';

/** How long an engine may draw at one request. Other people's drawings before it count. */
export const ENGINE_LIMIT_MS = 30 * 60_000;
/** A preview is looked at while its picture is drawn; a larger one is none. */
const MOST_PREVIEW_PIXELS = 2 ** 24;
/** The longer side of a preview. */
const PREVIEW_PX = 256;

export interface EngineDrawer {
  readonly engine: EngineAccess;
  readonly facts: EngineFacts;
  /** Its model as Koma knows it, and as the engine calls it. */
  readonly model: ModelProfile;
  readonly engineModel: string;
  /** For the finishing steps, which are done here. */
  readonly finishing: Pick<DrawEnvironment, 'runtime' | 'weights'>;
  readonly limitMs?: number;
}

/**
 * Draws with another program: it is asked, watched and told to stop; what comes back is decoded within limits, brought to
 * the size that was asked for, and finished here as any picture is.
 */
export function engineDrawer(o: EngineDrawer): Drawer {
  return { model: o.model, now: () => performance.now(), draw: (options) => drawWithEngine(o, options) };
}

async function drawWithEngine(o: EngineDrawer, options: DrawerOptions): Promise<Drawn> {
  const { inputs, signal } = options;
  const tell = options.onEvent ?? (() => undefined);
  const request = checkRequest(options.request, o.model, inputs);
  tell({ type: 'stage', stage: 'denoise' });
  const { answer, pictures: drawn } = await askForPictures(o, { ...options, request });
  for (const sentence of answer.warnings) tell({ type: 'warning', code: 'engine', sentence });
  const redraw = redrawWith(o.model, {
    request,
    signal,
    draw: (part) => askForPictures(o, { ...part, id: options.id, signal }),
  });
  const pictures = await finishPictures(o.finishing, { drawn, request, inputs, tell, redraw, signal });
  const { version = '' } = answer.told;
  return {
    pictures,
    runtime: `${o.engine.name} (${[KINDS[o.engine.kind], version].join(' ').trim()})`,
    answered: answer.told,
  };
}

const KINDS = { a1111: 'A1111 web UI', comfyui: 'ComfyUI', openai: 'OpenAI-compatible' } as const;

type Asked = Omit<DrawOptions, 'signal'> & Pick<DrawerOptions, 'id' | 'signal'>;

/** What the engine draws for a request, at its size, before the finishing steps. */
async function askForPictures(o: EngineDrawer, { id, request, inputs, signal, onEvent }: Asked) {
  const { engine, facts, engineModel, limitMs = ENGINE_LIMIT_MS } = o;
  const deadline = startEngineDeadline(engine.name, limitMs, signal);
  const previews = openPreviews(request.size, onEvent);
  try {
    const answer = await openEngine(engine).draw({
      ...{ request, inputs, facts, model: engineModel, drawingId: `koma-${id}` },
      onProgress: previews.report,
      signal: deadline.signal,
    });
    return { answer, pictures: await takeAll(o, { answer, size: request.size, onEvent }) };
  } catch (error) {
    throw deadline.reason() ?? error;
  } finally {
    deadline.end();
    await previews.end();
  }
}

async function takeAll(
  { engine }: EngineDrawer,
  o: { answer: EngineAnswer; size: DrawOptions['request']['size']; onEvent: DrawOptions['onEvent'] },
): Promise<Picture[]> {
  const pictures: Picture[] = [];
  for (const file of o.answer.files) {
    const { picture, cameAs } = await takePicture(file, o.size, engine.name);
    if (cameAs !== null) {
      const { widthPx, heightPx } = cameAs;
      const sentence = `The engine answered ${widthPx} x ${heightPx} pixels; the picture was brought to ${o.size.widthPx} x ${o.size.heightPx}.`;
      o.onEvent?.({ type: 'warning', code: 'engine-size', sentence });
    }
    pictures.push(picture);
  }
  return pictures;
}

/** Tells progress with previews: one is decoded at a time, and one that can't be read is left out. */
function openPreviews(size: DrawOptions['request']['size'], onEvent: ((event: DrawEvent) => void) | undefined) {
  const scale = Math.min(1, PREVIEW_PX / Math.max(size.widthPx, size.heightPx));
  const small = { widthPx: Math.ceil(size.widthPx * scale), heightPx: Math.ceil(size.heightPx * scale) };
  let decoding: Promise<void> | null = null;
  const tell = ({ step, of, msLeft }: EngineProgress, previews: readonly Picture[]) =>
    onEvent?.({ type: 'step', step, of, previews, msLeft });
  const withPreview = async (progress: EngineProgress, file: Uint8Array) => {
    const picture = await decodePicture(file, { maxPixels: MOST_PREVIEW_PIXELS }).catch(() => null);
    tell(progress, picture === null ? [] : [await resizePicture(picture, small, 'linear')]);
    decoding = null;
  };
  return {
    report(progress: EngineProgress) {
      if (progress.preview === null || decoding !== null) return tell(progress, []);
      decoding = withPreview(progress, progress.preview);
    },
    end: async () => decoding,
  };
}
