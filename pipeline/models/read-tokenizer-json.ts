import { z } from 'zod';
import { PipelineError } from '../error';

const ruleSchema = z.looseObject({ type: z.string() });
const sequenceSchema = z.looseObject({ normalizers: z.array(ruleSchema) });
const pairSchema = z.union([
  z.tuple([z.string(), z.string()]),
  z.string().transform((pair, context): [string, string] => {
    const [left = '', right = '', ...rest] = pair.split(' ');
    if (left === '' || right === '' || rest.length > 0)
      context.addIssue({ code: 'custom', message: 'two word pieces were expected' });
    return [left, right];
  }),
]);

const fileSchema = z.object({
  added_tokens: z.array(z.object({ id: z.number().int().min(0), content: z.string() })).default([]),
  normalizer: ruleSchema.nullish(),
  model: z.object({
    type: z.literal('BPE'),
    unk_token: z.string().nullish(),
    end_of_word_suffix: z.literal('</w>'),
    continuing_subword_prefix: z.literal('').nullish(),
    byte_fallback: z.literal(false).nullish(),
    dropout: z.null().optional(),
    vocab: z.record(z.string(), z.number().int().min(0)),
    merges: z.array(pairSchema),
  }),
  post_processor: z
    .looseObject({ cls: z.tuple([z.string(), z.number()]).optional(), sep: z.tuple([z.string(), z.number()]).optional() })
    .nullish(),
});

/** What a `tokenizer.json` holds, where transformers 5 wrote neither vocab.json nor merges.txt. */
export interface TokenizerJson {
  readonly vocabulary: Readonly<Record<string, number>>;
  readonly merges: readonly [string, string][];
  /** Its special tokens by the names of `tokenizer_config.json`, as far as the file tells. */
  readonly named: Readonly<Record<string, string>>;
}

/**
 * CLIP's word pieces and merges out of a `tokenizer.json`: merges as pairs or as texts, added tokens as words of their own ids.
 * @param place the file, for sentences
 * @throws PipelineError `model-unreadable` where it is no CLIP tokenizer's
 */
export function readTokenizerJson(json: unknown, place: string): TokenizerJson {
  const result = fileSchema.safeParse(json);
  if (!result.success) {
    const [issue] = result.error.issues;
    throw noClip(place, `"${issue?.path.join('.') ?? ''}" ${issue?.message ?? ''}`);
  }
  const { model, added_tokens: added, normalizer, post_processor: around } = result.data;
  if (normalizer && !lowers(normalizer)) throw noClip(place, '"normalizer" keeps capital letters');
  const named = { unk_token: model.unk_token, bos_token: around?.cls?.[0], eos_token: around?.sep?.[0] };
  return {
    vocabulary: { ...model.vocab, ...Object.fromEntries(added.map(({ content, id }) => [content, id])) },
    merges: model.merges,
    named: Object.fromEntries(
      Object.entries(named).flatMap(([name, token]) => (typeof token === 'string' ? [[name, token]] : [])),
    ),
  };
}

function lowers(rule: z.output<typeof ruleSchema>): boolean {
  const { data } = sequenceSchema.safeParse(rule);
  return rule.type === 'Lowercase' || (data?.normalizers.some(({ type }) => type === 'Lowercase') ?? false);
}

function noClip(place: string, what: string): PipelineError {
  return new PipelineError('model-unreadable', `${place} is no CLIP tokenizer's: ${what}.`);
}
