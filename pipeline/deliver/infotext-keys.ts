/** Keys of settings as A1111 writes them, with their other spellings: lower case, letters and digits alone. */
const SPELLINGS = {
  Steps: ['numinferencesteps', 'inferencesteps', 'samplingsteps', 'numsteps'],
  Sampler: ['samplername', 'samplingmethod', 'samplermethod'],
  'Schedule type': ['scheduler', 'schedule', 'noiseschedule', 'schedulername', 'scheduletype', 'noiseschedulername'],
  'CFG scale': ['guidancescale', 'cfg', 'cfgscale', 'promptguidance', 'textguidance'],
  'CFG Rescale': ['cfgrescale', 'rescalecfg', 'rescalecfgmultiplier', 'cfgrescalemultiplier', 'guidancerescale'],
  Seed: ['noiseseed', 'randomseed', 'rngseed', 'imageseed'],
  Size: ['resolution', 'imagesize', 'dimensions', 'imageresolution'],
  Width: ['imagewidth', 'widthpx'],
  Height: ['imageheight', 'heightpx'],
  Model: [
    'modelname',
    'basemodel',
    'checkpoint',
    'checkpointname',
    'ckpt',
    'ckptname',
    'sdmodel',
    'sdmodelname',
    'stablediffusionmodel',
    'usestablediffusionmodel',
    'modelweights',
    'sdmodelcheckpoint',
  ],
  'Model hash': ['modelhash', 'basemodelhash', 'sdmodelhash', 'checkpointhash'],
  'Clip skip': ['clipskip'],
  'Denoising strength': ['denoisingstrength', 'denoise', 'denoisestrength', 'promptstrength', 'initimagecreativity'],
  'Variation seed': ['variationseed', 'subseed'],
  'Variation seed strength': ['variationseedstrength', 'subseedstrength', 'variationstrength'],
  Eta: ['etaddim', 'ddimeta'],
  ENSD: ['etanoiseseeddelta'],
  RNG: ['rngsource', 'randnsource', 'randdevice'],
  Refiner: ['refinermodel', 'refinercheckpoint'],
  'Refiner switch at': ['refinerswitch'],
  VAE: ['vaename', 'usevaemodel', 'vaemodel', 'sdvae'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** Further keys of A1111, Forge, SD.Next and sites that stand in a line of settings, and what they begin with. */
const OTHER_KEYS =
  /^(version|app|hashes|lora hashes|ti hashes|lora weights|ti|vae hash|vae encoder|vae decoder|hires .*|adetailer .*|controlnet.*|mask .*|masked .*|inpaint.*|refiner.*|batch size|batch pos|batch.*|backend|parser|operations|operation|token merging.*|ngms.*|emphasis|sgm noise multiplier|seed resize from|face restoration|conditional mask weight|tiling|init image.*|image cfg scale|distilled cfg scale|shift|beta schedule.*|diffusion in low bits|module \d+|civitai .*|created date|user|s_churn|s_tmin|s_tmax|s_noise|sigma .*|discard penultimate sigma|downcast alphas.*|noise schedule|pad conds.*|freeu.*|dynthres.*|sharpness|adm guidance|base model.*|styles|performance|use karras.*|first pass size|postprocess.*|upscale.*|upscaler|lora networks|pipeline|cfg .*|guidance.*|skip early cfg|max guess.*)$/;

const BY_SPELLING: ReadonlyMap<string, string> = new Map(
  Object.entries(SPELLINGS).flatMap(([key, spellings]) =>
    [plain(key), ...spellings].map((spelling): [string, string] => [spelling, key]),
  ),
);

/** A key as it is compared: lower case, letters and digits alone. */
export function plain(key: string): string {
  return key.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** A1111's spelling of a setting's key; null for settings that aren't read. */
export function readableKey(key: string): string | null {
  return BY_SPELLING.get(plain(key)) ?? null;
}

/** Whether a key is one of those that stand in a line of settings. */
export function isSettingKey(key: string): boolean {
  return BY_SPELLING.has(plain(key)) || OTHER_KEYS.test(key.trim().toLowerCase());
}
