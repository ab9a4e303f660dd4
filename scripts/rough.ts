import { readFile, writeFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { parseArgs } from 'node:util';
import { CONTROL_KINDS, drawRough, FINISHES, roughSpecificationSchema, type RoughSpecification } from '@/lib/rough';
import { rasteriseControl } from '@/lib/compose';
import { encodePng } from '@/pipeline/image/encode-picture';
import { rasteriseSvg } from '@/pipeline/image/rasterise-svg';

const USAGE = `npm run rough -- SPEC.json [--finish ${FINISHES.join('|')}] [--scale N] --out FILE.svg|FILE.png
       npm run rough -- SPEC.json --control ${CONTROL_KINDS.join('|')} [--size WIDTHxHEIGHT] --out FILE.png

Renders a specification (JSON) with the built-in renderer.
  --finish  finish (default: ink)
  --scale   scale factor of a PNG (default: 1)
  --control render a control image for a ControlNet instead
  --size    size of a control image in pixels (default: the specification's size)
  --out     output file`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    finish: { type: 'string', default: 'ink' },
    scale: { type: 'string', default: '1' },
    control: { type: 'string' },
    size: { type: 'string' },
    out: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

process.exitCode = values.help ? say(USAGE) : await draw();

async function draw(): Promise<number> {
  const [file] = positionals;
  const finish = FINISHES.find((one) => one === values.finish);
  const scale = Number(values.scale);
  const { out } = values;
  if (file === undefined || out === undefined) return fail(`An input file and --out are required.\n\n${USAGE}`);
  if (finish === undefined) return fail(`"${values.finish}" is not a finish. Use one of: ${FINISHES.join(', ')}.`);
  if (!(scale > 0 && scale <= 16)) return fail('--scale must be a number above 0 and at most 16.');
  const kind = extname(out).toLowerCase();
  if (kind !== '.svg' && kind !== '.png') return fail('--out must end in .svg or .png.');
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null) return fail(`${file} can't be read. Check the path.`);
  const specification = roughSpecificationSchema.safeParse(jsonOf(text));
  if (!specification.success) {
    const issues = specification.error.issues.slice(0, 8);
    const told = issues.map(({ path, message }) => `  ${path.join('.') || 'the file'}: ${message}`);
    return fail(`${file} is not a valid specification:\n${told.join('\n')}`);
  }
  if (values.control !== undefined) return drawControl(specification.data, values.control, out);
  const { svg } = drawRough(specification.data, { finish, scale });
  const { widthPx, heightPx } = specification.data.size;
  const size = { widthPx: Math.round(widthPx * scale), heightPx: Math.round(heightPx * scale) };
  await writeFile(out, kind === '.svg' ? svg : await encodePng(await rasteriseSvg(svg, size)));
  return 0;
}

async function drawControl(specification: RoughSpecification, asked: string, out: string): Promise<number> {
  const kind = CONTROL_KINDS.find((one) => one === asked);
  if (kind === undefined) return fail(`"${asked}" is not a control image. Use one of: ${CONTROL_KINDS.join(', ')}.`);
  if (extname(out).toLowerCase() !== '.png') return fail('A control image needs an --out that ends in .png.');
  const [, width, height] = /^(\d{1,4})x(\d{1,4})$/.exec(values.size ?? '') ?? [];
  if (values.size !== undefined && !(Number(width) >= 8 && Number(height) >= 8))
    return fail('--size must be a width and a height in pixels, such as 512x768, from 8 to 9999 each.');
  const size = width === undefined ? specification.size : { widthPx: Number(width), heightPx: Number(height) };
  await writeFile(out, await encodePng(await rasteriseControl(specification, kind, size)));
  return 0;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function say(text: string): number {
  process.stdout.write(`${text}\n`);
  return 0;
}

function fail(text: string): number {
  process.stderr.write(`${text}\n`);
  return 1;
}
