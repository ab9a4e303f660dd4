import type { SeenPose } from '@/lib/rough/staging/posing/see-pose';

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

/** A figure's bones over its drawing: faint, and strong while a handle is held and the drawing is that of before. */
export function PoseSkeleton({ seen, isHeld }: { readonly seen: SeenPose; readonly isHeld: boolean }) {
  const path = BONES.map(([from, to]) => `M${seen.joints[from].join(' ')}L${seen.joints[to].join(' ')}`).join('');
  const { head } = seen.joints;
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
