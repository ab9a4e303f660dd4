import type { RoughSpecification } from '../specification';
import { canvasOf } from './canvas';
import type { JointName } from './joints';
import { stageRough } from './stage-rough';

/** Limbs in the order and colours of OpenPose's picture of a body (Cao et al., 2017), which pose inputs learned. */
const LIMBS: readonly (readonly [from: JointName, to: JointName, colour: string])[] = [
  ['neck', 'rightShoulder', '#990000'],
  ['neck', 'leftShoulder', '#993300'],
  ['rightShoulder', 'rightElbow', '#996600'],
  ['rightElbow', 'rightWrist', '#999900'],
  ['leftShoulder', 'leftElbow', '#669900'],
  ['leftElbow', 'leftWrist', '#339900'],
  ['neck', 'rightHip', '#009900'],
  ['rightHip', 'rightKnee', '#009933'],
  ['rightKnee', 'rightAnkle', '#009966'],
  ['neck', 'leftHip', '#009999'],
  ['leftHip', 'leftKnee', '#006699'],
  ['leftKnee', 'leftAnkle', '#003399'],
  ['neck', 'head', '#000099'],
];
/** Half the width of a limb, as a share of the picture's shorter side; OpenPose draws 4 pixels in 512. */
const LIMB_SHARE = 4 / 512;

/** The joints of everybody as a pose input expects them: coloured limbs on black, an SVG document of the picture's size. */
export function poseMapSvg(specification: RoughSpecification): string {
  const { size } = specification;
  const { width, height } = canvasOf(size);
  const radius = Math.min(width, height) * LIMB_SHARE;
  const bodies = stageRough(specification).joints.map((joints) => {
    const at = (name: JointName): string =>
      joints[name].map((one, axis) => (one * (axis === 0 ? width : height)).toFixed(1)).join(' ');
    const limbs = LIMBS.map(
      ([from, to, colour]) =>
        `<path d="M${at(from)} L${at(to)}" stroke="${colour}" stroke-width="${(2 * radius).toFixed(2)}" stroke-linecap="round" fill="none"/>`,
    );
    return limbs.join('');
  });
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${size.widthPx}" height="${size.heightPx}">` +
    `<rect width="${width}" height="${height}" fill="#000"/>${bodies.join('')}</svg>`
  );
}
