import { AppError } from '../app-error';
import type { DrawRequest } from './sd-request';

/** A field that can't be carried out, and why. */
export interface FieldRefusal {
  readonly path: string;
  readonly message: string;
}

/** Refuses a request by the fields that can't be carried out: nothing is drawn in another way than asked. @throws AppError `request-invalid` */
export function refuseFields(refusals: readonly FieldRefusal[]): void {
  const [first] = refusals;
  if (first === undefined) return;
  throw new AppError('request-invalid', `${first.path}: ${first.message}`, { fields: [...refusals] });
}

/** Refuses one field. @throws AppError `request-invalid` */
export function refuseField(path: string, message: string): never {
  throw new AppError('request-invalid', `${path}: ${message}`, { fields: [{ path, message }] });
}

const isOn = (value: unknown): boolean => value !== null && value !== undefined && value !== false && value !== '';

/** Fields that are off in every request that Koma can draw. */
const OFF: readonly (readonly [name: string, message: string])[] = [
  ['tiling', 'Koma draws no tiling pictures. Turn it off.'],
  ['enable_hr', 'Koma draws no second pass. Upscale the picture with extra-single-image instead.'],
  ['refiner_checkpoint', 'Koma takes no refiner here. Leave it out, or draw with one in Koma itself.'],
  ['disable_extra_networks', 'Networks named in a prompt can’t be turned off. Take them out of the prompt.'],
  ['infotext', 'Send the settings as fields instead.'],
  ['latent_mask', 'Koma takes no latent mask. Send it as “mask”.'],
];

/** Numbers that have one value in every request that Koma can draw. */
const FIXED: readonly (readonly [name: string, value: number, message: string])[] = [
  ['s_churn', 0, 'Koma’s samplers have no churn. Leave it at 0.'],
  ['s_tmin', 0, 'Koma’s samplers have no such limit. Leave it at 0.'],
  ['s_tmax', 0, 'Koma’s samplers have no such limit. Leave it at 0.'],
  ['s_noise', 1, 'Koma’s samplers add noise as it is. Leave it at 1.'],
  ['initial_noise_multiplier', 1, 'Koma adds noise as it is. Leave it at 1.'],
  ['firstphase_width', 0, 'Koma draws no second pass. Leave it at 0.'],
  ['firstphase_height', 0, 'Koma draws no second pass. Leave it at 0.'],
];

/** What of a request for a drawing Koma can't do, whatever the model. */
export function unsupportedFields(request: DrawRequest): FieldRefusal[] {
  const fields = new Map<string, unknown>(Object.entries(request));
  const off = OFF.filter(([name]) => isOn(fields.get(name))).map(([path, message]) => ({ path, message }));
  const fixed = FIXED.filter(([name, value]) => {
    const given = fields.get(name);
    return typeof given === 'number' && given !== value;
  }).map(([path, , message]) => ({ path, message }));
  return [...off, ...fixed, ...seedResize(request), ...styles(request), ...scripts(request)];
}

function seedResize({ seed_resize_from_h: high, seed_resize_from_w: wide }: DrawRequest): FieldRefusal[] {
  if ((high ?? 0) <= 0 && (wide ?? 0) <= 0) return [];
  return [{ path: 'seed_resize_from_w', message: 'Koma doesn’t resize seeds. Leave both sides at 0.' }];
}

function styles({ styles: named }: DrawRequest): FieldRefusal[] {
  if ((named ?? []).length === 0) return [];
  return [{ path: 'styles', message: 'Koma has no prompt styles. Write their words into the prompt.' }];
}

function scripts({ script_name: name, alwayson_scripts: always }: DrawRequest): FieldRefusal[] {
  const chosen = isOn(name) && name !== 'None' ? [{ path: 'script_name', message: `Script '${name}' not found` }] : [];
  const on = Object.entries(always ?? {})
    .filter(([, { args }]) => isScriptOn(args))
    .map(([script]) => ({ path: `alwayson_scripts.${script}`, message: `Script '${script}' not found` }));
  return [...chosen, ...on];
}

/** Clients send scripts that they don't use with no arguments, or with `false`. */
function isScriptOn(args: unknown): boolean {
  return Array.isArray(args) ? args.some((one: unknown) => isOn(one)) : isOn(args);
}
