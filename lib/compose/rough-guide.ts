import { changeStrength, changeUnderLines, lineStrength, roughWay } from '@/lib/domain/staging/rough-way';
import { drawRough, type RoughSpecification } from '@/lib/rough';
import { encodePng, fadeLines, rasteriseSvg } from '@/pipeline/image';
import { usableControls } from '@/lib/domain/control/usable-controls';
import { requireNetwork, type ModelProfile, type NetworkProfile } from '@/pipeline/models';
import { rasteriseControl } from './rasterise-control';

/** What a rough gives a model to follow. */
export interface RoughGuide {
  /** For the input `rough`: black lines on white. */
  readonly lines?: Uint8Array;
  readonly control?: {
    readonly name: string;
    /** Of its file, where it is one of its own. */
    readonly hash?: string;
    readonly picture: Uint8Array;
    readonly scale: number;
  };
  /** To start from. */
  readonly picture?: { readonly bytes: Uint8Array; readonly strength: number };
}

/** A line drawing of one's own, for a model with an input for lines. */
export function guideByPicture(lines: Uint8Array): RoughGuide {
  return { lines };
}

/**
 * A rough in the way that the model follows one.
 * @param strength 1 exactly, 0 freely: then only a model with lines of its own gets any
 * @param o.hasColours the rough's colours are meant: they are known people's, not a seed's
 * @param o.networks installed files, of which a ControlNet may be taken
 */
export async function guideByRough(
  { capabilities }: Pick<ModelProfile, 'capabilities'>,
  specification: RoughSpecification,
  strength: number,
  o: { readonly hasColours: boolean; readonly networks: readonly NetworkProfile[] },
): Promise<RoughGuide> {
  const { size } = specification;
  const way = roughWay({ ...capabilities, controls: usableControls(capabilities, o.networks) });
  switch (way.kind) {
    case 'lines': {
      const lines = await rasteriseSvg(drawRough(specification, { finish: 'lines' }).svg, size);
      const colours = o.hasColours && capabilities.imageToImage && strength > 0;
      return {
        lines: await encodePng(fadeLines(lines, lineStrength(strength))),
        ...(colours ? { picture: { bytes: await paint(specification), strength: changeUnderLines(strength) } } : {}),
      };
    }
    case 'control': {
      if (strength === 0) return {};
      const map = await rasteriseControl(specification, way.map);
      const { family } = capabilities;
      const isOwn = capabilities.controls.includes(way.name);
      const file = isOwn ? null : requireNetwork(o.networks, { kind: 'controlnet', name: way.name, family });
      const picture = await encodePng(map);
      return { control: { name: way.name, ...(file && { hash: file.hash }), picture, scale: strength } };
    }
    case 'picture': {
      if (strength === 0) return {};
      return { picture: { bytes: await paint(specification), strength: changeStrength(strength) } };
    }
    case 'none':
      return {};
  }
}

async function paint(specification: RoughSpecification): Promise<Uint8Array> {
  return encodePng(await rasteriseSvg(drawRough(specification, { finish: 'colour' }).svg, specification.size));
}
