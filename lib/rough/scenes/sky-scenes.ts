import { drawCloud, gradientSky, repeat, type DrawScene } from './backdrop';

/** A blue sky with clouds. */
export const sky: DrawScene = (backdrop) => {
  const { width, height, random, area } = backdrop;
  return (
    gradientSky(backdrop, [0, '#4fa3ea'], [1, '#d8f0ff']) +
    repeat(5 * area + 1, () =>
      drawCloud({ x: random() * width, y: random() * height * 0.7, scale: 1 + random() * 1.4 }),
    )
  );
};

/** Stars and a crescent. */
export const nightSky: DrawScene = (backdrop) => {
  const { width, height, random, area } = backdrop;
  const moonX = width * (0.2 + random() * 0.6);
  const moonY = 60 + random() * 60;
  return (
    gradientSky(backdrop, [0, '#10163a'], [1, '#3a3f86']) +
    repeat(
      60 * area,
      () => `<circle cx="${random() * width}" cy="${random() * height}" r="${0.8 + random() * 2.2}" fill="#fff7d0"/>`,
    ) +
    `<circle cx="${moonX}" cy="${moonY}" r="40" fill="#fff3b8"/>` +
    `<circle cx="${moonX + 16}" cy="${moonY - 8}" r="36" fill="#161c44"/>`
  );
};

/** The sun over dark hills. */
export const sunset: DrawScene = (backdrop) => {
  const { width: w, height: h, random } = backdrop;
  return (
    gradientSky(backdrop, [0, '#5a3f8c'], [0.5, '#f0784e'], [1, '#ffd27a']) +
    `<circle cx="${w * (0.25 + random() * 0.5)}" cy="${h * 0.62}" r="62" fill="#fff0b0"/>` +
    repeat(3, () =>
      drawCloud({
        x: random() * w,
        y: random() * h * 0.4,
        scale: 1.2 + random(),
        colour: '#ffb08a',
        opacity: 0.7,
      }),
    ) +
    `<path d="M0,${h * 0.8} Q${w * 0.25},${h * 0.7} ${w * 0.5},${h * 0.78} T${w},${h * 0.75} V${h} H0Z" fill="#3b2648"/>`
  );
};
