import type { SeenPose } from '@/lib/rough/staging/posing/see-pose';

type Joint = keyof SeenPose['joints'];

/** How far outside of the picture something still counts as in it, in shares of its sides. */
const EDGE = 0.04;
/** How far outside a hand can be taken to bring it into the picture. */
const REACH = 1;

/** How far outside of the picture a point lies, in shares of its sides; negative inside. */
const outside = ([x, y]: readonly [number, number]): number => Math.max(-x, x - 1, -y, y - 1);

/** Whether a joint is shown: all that lie in the picture, and arms that can be brought into it. */
export function isInReach(joint: string, at: readonly [number, number]): boolean {
  return outside(at) <= (/Elbow|Wrist|Hand/.test(joint) ? REACH : EDGE);
}
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

/** A figure's bones over its drawing: faint, and strong while a handle is held and the drawing is that of before. */
export function PoseSkeleton({ seen, isHeld }: { readonly seen: SeenPose; readonly isHeld: boolean }) {
  const { joints } = seen;
  const path = BONES.filter(([from, to]) => isInReach(to, joints[to]) || isInReach(from, joints[from]))
    .map(([from, to]) => `M${joints[from].join(' ')}L${joints[to].join(' ')}`)
    .join('');
  const { head } = joints;
  const { head: nose } = seen.handles;
  return (
    <svg
      aria-hidden
      viewBox="0 0 1 1"
      preserveAspectRatio="none"
      className="pointer-events-none absolute inset-0 size-full overflow-visible"
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
