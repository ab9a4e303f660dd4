import { pick } from '../random';
import { fillBackdrop, gradientSky, repeat, type DrawScene } from './backdrop';

/** One of six plain colours. */
export const simpleBackground: DrawScene = (backdrop) =>
  fillBackdrop(backdrop, pick(backdrop.random, ['#f4f1ea', '#dfe9f3', '#f7dfe2', '#e4f0e0', '#ffffff', '#d8d3e6']));

/** Four-pointed stars on a pale colour, as girls' manga has them behind a happy face. */
export const sparkleBackground: DrawScene = (backdrop) => {
  const { width, height, random, area } = backdrop;
  const paper = fillBackdrop(backdrop, pick(random, ['#ffe3f0', '#e6e0ff', '#fff3d6']));
  const stars = repeat(28 * area, () => {
    const x = random() * width;
    const y = random() * height;
    const k = 6 + random() * 18;
    const path =
      `M${x},${y - k} Q${x + k * 0.15},${y - k * 0.15} ${x + k},${y} Q${x + k * 0.15},${y + k * 0.15} ${x},${y + k} ` +
      `Q${x - k * 0.15},${y + k * 0.15} ${x - k},${y} Q${x - k * 0.15},${y - k * 0.15} ${x},${y - k}Z`;
    return `<path d="${path}" fill="#fff" stroke="#f3b6d2" stroke-width="1.5"/>`;
  });
  return paper + stars;
};

/** Wedges of ink that run from the edges towards the middle. */
export const speedLines: DrawScene = (backdrop) => {
  const { width, height, random, area } = backdrop;
  const x = width / 2;
  const y = height * 0.48;
  const outerRadius = Math.hypot(width, height) * 0.62;
  const shortSide = Math.min(width, height);
  const wedges = repeat(150 * Math.sqrt(area), () => {
    const angle = random() * Math.PI * 2;
    const radius = shortSide * (0.37 + random() * 0.18);
    const halfAngle = 0.004 + random() * 0.02;
    const tip = `${x + (Math.cos(angle) * radius * width) / shortSide},${y + (Math.sin(angle) * radius * height) / shortSide}`;
    const base = [angle - halfAngle, angle + halfAngle]
      .map((edge) => `L${x + Math.cos(edge) * outerRadius},${y + Math.sin(edge) * outerRadius}`)
      .join(' ');
    return `<path d="M${tip} ${base}Z" fill="#1c1620"/>`;
  });
  return fillBackdrop(backdrop, '#ffffff') + wedges;
};

/** Dull shapes in the dark. */
export const darkBackground: DrawScene = (backdrop) => {
  const { width, height, random } = backdrop;
  const sky = gradientSky(backdrop, [0, '#16141f'], [1, '#34304a']);
  const shapes = repeat(
    4,
    () =>
      `<ellipse cx="${random() * width}" cy="${random() * height}" rx="${60 + random() * 120}" ry="${30 + random() * 60}" ` +
      'fill="#4a4468" opacity=".4"/>',
  );
  return sky + shapes;
};
