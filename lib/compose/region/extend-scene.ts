import type { InkEdit, PictureFrame, RegionWork } from '@/lib/contracts/region-edits';
import { boxOf, type PageBox, type PagePolygon } from '@/lib/domain/layout/page-point';
import type { RoughSpecification } from '@/lib/rough';
import { PipelineError } from '@/pipeline/error';
import type { Picture } from '@/pipeline/image';
import { extendCanvas, type Edges, softMask } from '@/pipeline/region';
import type { PlacedRough } from './crop-rough';

type ExtendWork = Extract<RegionWork, { kind: 'extend' }>;

/** The longest side that a picture may grow to. */
const MOST_SIDE_PX = 4096;

export interface ExtendedScene {
  readonly picture: Picture;
  readonly edges: Edges;
  readonly mask: Picture;
  readonly seen: Picture;
  readonly rough: PlacedRough;
  /** Earlier ink in shares of the larger picture, the drawing's own first: it stays where it was. */
  readonly ink: InkEdit[];
  readonly frame: PictureFrame;
}

/**
 * A picture that goes on beyond its edges: larger, with what is new as its mask, and everything that is known of it where it
 * now lies.
 * @throws PipelineError `request-invalid` without any edge, and for pictures that would be too large
 */
export function extendScene(
  scene: {
    readonly picture: Picture;
    readonly place: PageBox;
    readonly polygon: PagePolygon;
    readonly rough: PlacedRough;
    /** What was drawn at first. */
    readonly base: RoughSpecification;
    readonly ink: readonly InkEdit[];
  },
  { edgesMm }: ExtendWork,
  featherMm: number,
): ExtendedScene {
  const { picture, place } = scene;
  const [perMmX, perMmY] = [
    picture.widthPx / (place.right - place.left),
    picture.heightPx / (place.bottom - place.top),
  ];
  const edges = {
    leftPx: Math.round(edgesMm.left * perMmX),
    rightPx: Math.round(edgesMm.right * perMmX),
    topPx: Math.round(edgesMm.top * perMmY),
    bottomPx: Math.round(edgesMm.bottom * perMmY),
  };
  checkEdges(picture, edges);
  const larger = extendCanvas(picture, edges);
  const mask = softMask(larger.added, { growPx: 0, featherPx: featherMm * Math.sqrt(perMmX * perMmY) });
  const toNew = inLarger(picture, larger.picture, edges);
  const whole: InkEdit = {
    rings: [CORNERS.map(([x, y]) => ({ x, y }))],
    specification: scene.base,
    box: toNew({ left: 0, top: 0, right: 1, bottom: 1 }),
  };
  return {
    picture: larger.picture,
    edges,
    mask,
    seen: { ...mask, data: new Uint8Array(mask.data.length).fill(255) },
    rough: { specification: scene.rough.specification, box: toNew(scene.rough.box) },
    ink: [whole, ...scene.ink.map((one) => movedInk(one, toNew))],
    frame: { picture: grownPlace(place, edges, { perMmX, perMmY }), panel: boxOf(scene.polygon) },
  };
}

const CORNERS = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1],
] as const;

function checkEdges(picture: Picture, { leftPx, rightPx, topPx, bottomPx }: Edges): void {
  if (leftPx + rightPx + topPx + bottomPx === 0) {
    throw new PipelineError('request-invalid', 'The picture is to go on at no side: say how far, in millimetres.');
  }
  const longest = Math.max(picture.widthPx + leftPx + rightPx, picture.heightPx + topPx + bottomPx);
  if (longest <= MOST_SIDE_PX) return;
  throw new PipelineError(
    'request-invalid',
    `The picture would be ${longest} pixels long; ${MOST_SIDE_PX} is the most.`,
  );
}

function inLarger(before: Picture, after: Picture, { leftPx, topPx }: Edges) {
  return (box: PlacedRough['box']): PlacedRough['box'] => ({
    left: (leftPx + box.left * before.widthPx) / after.widthPx,
    right: (leftPx + box.right * before.widthPx) / after.widthPx,
    top: (topPx + box.top * before.heightPx) / after.heightPx,
    bottom: (topPx + box.bottom * before.heightPx) / after.heightPx,
  });
}

function movedInk(ink: InkEdit, move: (box: PlacedRough['box']) => PlacedRough['box']): InkEdit {
  const rings = ink.rings.map((ring) =>
    ring.map(({ x, y }) => {
      const { left, top } = move({ left: x, top: y, right: x, bottom: y });
      return { x: left, y: top };
    }),
  );
  return { ...ink, rings, box: move(ink.box) };
}

function grownPlace(place: PageBox, edges: Edges, { perMmX, perMmY }: { perMmX: number; perMmY: number }): PageBox {
  return {
    left: place.left - edges.leftPx / perMmX,
    right: place.right + edges.rightPx / perMmX,
    top: place.top - edges.topPx / perMmY,
    bottom: place.bottom + edges.bottomPx / perMmY,
  };
}
