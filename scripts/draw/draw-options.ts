import { parseArgs } from 'node:util';
import { z } from 'zod';
import { SAMPLER_NAMES, SCHEDULE_NAMES } from '@/pipeline/samplers';
import { seedSchema } from '@/pipeline/seed';

export const DRAW_HELP = `npm run draw -- "PROMPT" [options]

  --out FILE           output file, .png or .webp (default out/KOMA-SEED.png)
  --negative TEXT      negative prompt
  --seed N             0 to 18446744073709551615 (default: random)
  --size WxH           such as 192x192, in multiples of the model's step
  --count N            number of pictures, with consecutive seeds
  --steps N            --sampler NAME   --schedule NAME   --guidance X   --rescale X
  --clip-skip N        final layers of the text encoder to skip
  --rough FILE         line drawing to follow (default: a rough made from the prompt)
  --no-rough           don't use a rough
  --rough-out FILE     save the rough
  --reference FILE     reference image of a character (repeat for each)
  --image FILE         image to image, with denoising --strength X (0 to 1) and --mask FILE (white is inpainted)
  --upscale 2|4        --fine uses the large upscaler    --faces   fix faces
  --ink                overlay the rough's lines on the finished picture
  --lora FILE|NAME     a LoRA, with its strength: FILE:0.8 (FILE:0.8:0.6: text encoders, U-Net; repeat for each)
  --vae FILE|NAME      --embedding FILE    its name in the prompt stands for it (repeat for each)
  --control FILE=PICTURE   a ControlNet and its picture, with its strength: FILE=PICTURE:0.8 (repeat for each);
                           a photo or a drawing is preprocessed by FILE=canny@PICTURE, or by lineart, softedge,
                           scribble, threshold, invert or blur
  --model NAME|FOLDER  --device cpu|cuda   --json
  --recipe FILE        reproduce a picture from its metadata and count the pixels that differ

samplers:  ${SAMPLER_NAMES.join(' ')}
schedules: ${SCHEDULE_NAMES.join(' ')}
`;

const number = z.coerce.number();
const optionsSchema = z.object({
  prompt: z.string(),
  out: z.string().optional(),
  negative: z.string(),
  seed: seedSchema.optional(),
  size: z
    .string()
    .regex(/^\d+x\d+$/, 'use WIDTHxHEIGHT, such as 192x192')
    .transform((text) => text.split('x').map(Number))
    .optional(),
  count: number.int().min(1).max(64),
  steps: number.int().min(1).max(1000).optional(),
  sampler: z.enum(SAMPLER_NAMES).optional(),
  schedule: z.enum(SCHEDULE_NAMES).optional(),
  guidance: number.min(0).max(100).optional(),
  rescale: number.min(0).max(1).optional(),
  'clip-skip': number.int().min(0).max(11).optional(),
  rough: z.string().optional(),
  'no-rough': z.boolean(),
  'rough-out': z.string().optional(),
  reference: z.array(z.string()),
  image: z.string().optional(),
  strength: number.min(0).max(1).optional(),
  mask: z.string().optional(),
  upscale: z.enum(['2', '4']).optional(),
  fine: z.boolean(),
  faces: z.boolean(),
  ink: z.boolean(),
  lora: z.array(z.string()),
  vae: z.string().optional(),
  embedding: z.array(z.string()),
  control: z.array(z.string()),
  model: z.string(),
  device: z.enum(['cpu', 'cuda']),
  json: z.boolean(),
  recipe: z.string().optional(),
  help: z.boolean(),
});
export type DrawCommandOptions = z.infer<typeof optionsSchema>;

/**
 * The command line as options.
 * @throws Error with a sentence that names the option that can't be used
 */
export function readDrawOptions(args: readonly string[]): DrawCommandOptions {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      out: { type: 'string' },
      negative: { type: 'string', default: '' },
      seed: { type: 'string' },
      size: { type: 'string' },
      count: { type: 'string', default: '1' },
      steps: { type: 'string' },
      sampler: { type: 'string' },
      schedule: { type: 'string' },
      guidance: { type: 'string' },
      rescale: { type: 'string' },
      'clip-skip': { type: 'string' },
      rough: { type: 'string' },
      'no-rough': { type: 'boolean', default: false },
      'rough-out': { type: 'string' },
      reference: { type: 'string', multiple: true, default: [] },
      image: { type: 'string' },
      strength: { type: 'string' },
      mask: { type: 'string' },
      upscale: { type: 'string' },
      fine: { type: 'boolean', default: false },
      faces: { type: 'boolean', default: false },
      ink: { type: 'boolean', default: false },
      lora: { type: 'string', multiple: true, default: [] },
      vae: { type: 'string' },
      embedding: { type: 'string', multiple: true, default: [] },
      control: { type: 'string', multiple: true, default: [] },
      model: { type: 'string', default: 'starter' },
      device: { type: 'string', default: 'cpu' },
      json: { type: 'boolean', default: false },
      recipe: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  const result = optionsSchema.safeParse({ ...values, prompt: positionals.join(', ') });
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new Error(`--${issue?.path.join('.') ?? ''} can't be used: ${issue?.message ?? 'not valid'}.`);
}
