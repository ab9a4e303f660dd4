import type { RoughSpecification } from '@/lib/rough/specification';
import type { SeenPose } from '@/lib/rough';

type Joint = keyof SeenPose['joints'];

const BONES: readonly (readonly [Joint, Joint])[] = [
  ['head', 'neck'],
  ['neck', 'pelvis'],
  ['leftShoulder', 'rightShoulder'],
  ['leftHip', 'rightHip'],
  ['leftShoulder', 'leftElbow'],
  ['leftElbow', 'leftWrist'],
  ['rightShoulder', 'rightElbow'],
  ['rightElbow', 'rightWrist'],
  ['leftHip', 'leftKnee'],
  ['leftKnee', 'leftAnkle'],
  ['rightHip', 'rightKnee'],
  ['rightKnee', 'rightAnkle'],
];

/**
 * A figure's bones over its drawing, within the panel: faint, and strong while a handle is held and the drawing is that
 * of before.
 * @param outline of the panel, in shares of the picture; the picture's edge when absent
 */
export function PoseSkeleton({
  seen,
  outline,
  isHeld,
}: {
  readonly seen: SeenPose;
  readonly outline: RoughSpecification['polygon'];
  readonly isHeld: boolean;
}) {
  const { joints } = seen;
  const path = BONES.map(([from, to]) => `M${joints[from].join(' ')}L${joints[to].join(' ')}`).join('');
  const { head } = joints;
  const { head: nose } = seen.handles;
  const corners = outline?.map(({ x, y }) => `${x * 100}% ${y * 100}%`).join(', ');
  return (
    <svg
      aria-hidden
      viewBox="0 0 1 1"
      preserveAspectRatio="none"
      style={corners === undefined ? undefined : { clipPath: `polygon(${corners})` }}
      className="pointer-events-none absolute inset-0 size-full overflow-hidden"
    >
      <path
        d={`${path}M${head.join(' ')}L${nose.join(' ')}`}
        fill="none"
        strokeLinecap="round"
        strokeWidth={isHeld ? 3 : 1.5}
        vectorEffect="non-scaling-stroke"
        className={isHeld ? 'stroke-mark' : 'stroke-pencil opacity-50'}
      />
    </svg>
  );
}
