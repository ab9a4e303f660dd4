import type { PageBox, PagePolygon } from '@/lib/domain/layout/page-point';
import { polygonPath } from '@/lib/domain/page/panels/panel-outline';
import type { InkSketch } from './picture-ink-request';
import type { PlacedPicture } from './read-grey';

/** A panel with ink as it would become, or with the picture that it was made from. */
export function InkPicture({
  label,
  polygon,
  area,
  sketch,
  picture,
}: {
  readonly label: string;
  readonly polygon: PagePolygon;
  /** What is seen of the page, in its millimetres. */
  readonly area: PageBox;
  readonly sketch: InkSketch | null;
  /** Shown in place of the ink, or below it; null shows none. */
  readonly picture: PlacedPicture | null;
}) {
  const [width, height] = [area.right - area.left, area.bottom - area.top];
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`${area.left} ${area.top} ${width} ${height}`}
      className="max-h-[50dvh] w-full rounded-koma border border-hairline bg-white sm:max-h-[64dvh]"
      style={{ aspectRatio: `${width} / ${height}` }}
    >
      <clipPath id="ink-preview">
        <path d={polygonPath(polygon)} />
      </clipPath>
      <g clipPath="url(#ink-preview)">
        <path d={polygonPath(polygon)} fill="#ffffff" />
        {picture !== null && (
          <image
            href={picture.address}
            x={picture.place.left}
            y={picture.place.top}
            width={picture.place.right - picture.place.left}
            height={picture.place.bottom - picture.place.top}
            preserveAspectRatio="none"
          />
        )}
        {sketch?.tones.map(({ d, percent }, index) => (
          <path key={index} d={d} fillRule="evenodd" fill={greyOf(percent)} />
        ))}
        {sketch !== null && <path d={sketch.blacks} fillRule="evenodd" fill="#000000" />}
        {sketch !== null && <path d={sketch.strokes} fill="#000000" />}
      </g>
      <path d={polygonPath(polygon)} fill="none" stroke="#000000" strokeWidth={0.3} />
    </svg>
  );
}

function greyOf(percent: number): string {
  const light = Math.round(255 * (1 - percent / 100));
  return `rgb(${light} ${light} ${light})`;
}
