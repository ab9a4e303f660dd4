import type { Llama, LlamaModel } from 'node-llama-cpp';
import type { LocalAnswer, LocalAsk } from './local-messages';

/**
 * The process in which a local language model is loaded and answers, one ask at a time, held to its schema by a grammar. It
 * ends with the process that started it. Nothing is downloaded or compiled.
 */
process.on('disconnect', () => process.exit(0));
// Ctrl-C reaches the whole group; whoever started this process ends it.
process.on('SIGINT', () => undefined);

/** Beside prompt and answer: what a chat template puts around them. */
const TEMPLATE_TOKENS = 64;
/** With less of the answer's room there is no use in beginning. */
const LEAST_SHARE = 0.4;

type FailureReason = Extract<LocalAnswer, { kind: 'failed' }>['reason'];

class HostFailure extends Error {
  readonly reason: FailureReason;

  constructor(reason: FailureReason, message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'HostFailure';
    this.reason = reason;
  }
}

let current: { readonly path: string; readonly llama: Llama; readonly model: LlamaModel } | null = null;

process.on('message', (ask: LocalAsk) => void answer(ask));

function send(message: LocalAnswer): void {
  process.send?.(message);
}

async function answer(ask: LocalAsk): Promise<void> {
  try {
    const loaded = current?.path === ask.path ? current : await load(ask);
    current = loaded;
    send({ kind: 'done', stop: await write(loaded, ask) });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const reason = error instanceof HostFailure ? error.reason : /memory|VRAM/i.test(message) ? 'memory' : 'other';
    send({ kind: 'failed', reason, message });
  }
}

async function load({ path, hasGpu }: LocalAsk) {
  const { getLlama, LlamaLogLevel } = await import('node-llama-cpp');
  const llama = await getLlama({
    gpu: hasGpu ? 'auto' : false,
    build: 'never',
    skipDownload: true,
    progressLogs: false,
    logLevel: LlamaLogLevel.error,
  }).catch((cause: unknown) => {
    throw new HostFailure('no-runtime', cause instanceof Error ? cause.message : String(cause), cause);
  });
  const model = await llama.loadModel({ modelPath: path }).catch((cause: unknown) => {
    const message = cause instanceof Error ? cause.message : String(cause);
    throw new HostFailure(/memory|VRAM/i.test(message) ? 'memory' : 'load', message, cause);
  });
  return { path, llama, model };
}

async function write(
  { llama, model }: { readonly llama: Llama; readonly model: LlamaModel },
  { ask, mostContext, threads }: LocalAsk,
): Promise<'end' | 'length'> {
  const { LlamaChatSession } = await import('node-llama-cpp');
  const systemPrompt = ask.messages.filter(({ role }) => role === 'system').map(({ content }) => content);
  const prompt = ask.messages.filter(({ role }) => role === 'user').map(({ content }) => content);
  const asked = model.tokenize([...systemPrompt, ...prompt].join('\n')).length + TEMPLATE_TOKENS;
  const most = Math.min(mostContext, model.trainContextSize);
  if (most - asked < ask.mostTokens * LEAST_SHARE) {
    throw new HostFailure(
      'input-too-long',
      `Premise and draft need about ${asked + ask.mostTokens} tokens; the language model has ${most}.`,
    );
  }
  const maxTokens = Math.min(ask.mostTokens, most - asked);
  const context = await model.createContext({ contextSize: asked + maxTokens, threads });
  try {
    const session = new LlamaChatSession({
      contextSequence: context.getSequence(),
      systemPrompt: systemPrompt.join('\n'),
    });
    const { stopReason } = await session.promptWithMeta(prompt.join('\n'), {
      grammar: await llama.createGrammarForJsonSchema(ask.schema),
      maxTokens,
      temperature: 0.7,
      minP: 0.05,
      seed: ask.seed,
      onTextChunk: (text) => send({ kind: 'text', text }),
    });
    return stopReason === 'maxTokens' ? 'length' : 'end';
  } finally {
    await context.dispose();
  }
}
