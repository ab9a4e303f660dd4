import { drawBuilding, drawCloud, gradientSky, repeat, SCENE_OUTLINE, type DrawScene } from './backdrop';

/** Two rows of high buildings. */
export const cityscape: DrawScene = (backdrop) => {
  const { width, height, random } = backdrop;
  return (
    gradientSky(backdrop, [0, '#a9d4f2'], [1, '#eef6fb']) +
    repeat(2, (row) =>
      repeat(width / 58 + 1, (index) =>
        drawBuilding(backdrop, {
          x: index * 62 - 20 + random() * 20,
          width: 50 + random() * 40,
          height: height * (0.25 + random() * 0.45) - row * 50,
          colour: row === 1 ? '#7f8fa6' : '#a9b8c9',
        }),
      ),
    )
  );
};

/** A road between two rows of houses, in one-point perspective. */
export const street: DrawScene = (backdrop) => {
  const { width: w, height: h, random } = backdrop;
  const horizonY = h * 0.55;
  const vanishingX = w * (0.4 + random() * 0.2);
  const farLeft = vanishingX - 40;
  const farRight = vanishingX + 40;
  const farTop = horizonY - 70;
  const shopfront = (index: number): string => {
    const near = 0.15 + index * 0.2;
    const far = near + 0.1;
    return (
      `<path d="M${farLeft * near},${farTop * near + h * 0.12 * (1 - near)} ` +
      `L${farLeft * far},${farTop * far + h * 0.12 * (1 - near)} ` +
      `V${horizonY * far + h * 0.3 * (1 - near)} ` +
      `L${farLeft * near},${horizonY * near + h * 0.42 * (1 - near)}Z" fill="#6d8fb0" ${SCENE_OUTLINE}/>`
    );
  };
  return (
    gradientSky(backdrop, [0, '#9fcdf0'], [1, '#eaf5fc']) +
    `<path d="M0,0 L${farLeft},${farTop} V${horizonY} L0,${h}Z" fill="#c9b8a4" ${SCENE_OUTLINE}/>` +
    `<path d="M${w},0 L${farRight},${farTop} V${horizonY} L${w},${h}Z" fill="#b4a08f" ${SCENE_OUTLINE}/>` +
    `<path d="M${farLeft},${horizonY} h80 L${w},${h} H0Z" fill="#8d9099" ${SCENE_OUTLINE}/>` +
    `<path d="M${vanishingX},${horizonY} L${vanishingX - 30},${h} h60Z" fill="#f3f0e4"/>` +
    repeat(4, shopfront)
  );
};

/** Rain over the town. */
export const rain: DrawScene = (backdrop) => {
  const { width, height, random, area } = backdrop;
  const drop = (): string => {
    const x = random() * width;
    const y = random() * height;
    const length = 20 + random() * 40;
    return `<path d="M${x},${y} l${-length * 0.25},${length}" stroke="#e4edf6" stroke-width="2"/>`;
  };
  return (
    gradientSky(backdrop, [0, '#5d6b82'], [1, '#a6b1c2']) +
    repeat(width / 70, (index) =>
      drawBuilding(backdrop, {
        x: index * 74 - 10,
        width: 60,
        height: height * (0.2 + random() * 0.35),
        colour: '#6a778c',
      }),
    ) +
    repeat(110 * area, drop)
  );
};

/** A castle with three towers on a hill. */
export const castle: DrawScene = (backdrop) => {
  const { width: w, height: h, random } = backdrop;
  const x = w * (0.5 + random() * 0.2);
  const towers = [
    { offset: -120, height: 170 },
    { offset: -10, height: 240 },
    { offset: 100, height: 190 },
  ];
  const tower = ({ offset, height }: { offset: number; height: number }): string => {
    const topY = h * 0.72 - height;
    return (
      `<rect x="${x + offset}" y="${topY}" width="70" height="${height}" fill="#c9c2bd" ${SCENE_OUTLINE}/>` +
      `<path d="M${x + offset - 14},${topY} h98 l-49,-90Z" fill="#8a4a63" ${SCENE_OUTLINE}/>` +
      `<rect x="${x + offset + 26}" y="${topY + 30}" width="18" height="34" rx="9" fill="#4b4a5a"/>`
    );
  };
  return (
    gradientSky(backdrop, [0, '#86b7e6'], [1, '#f2e9d8']) +
    drawCloud({ x: w * 0.2, y: 80, scale: 1.4 }) +
    towers.map(tower).join('') +
    `<rect x="${x - 90}" y="${h * 0.6}" width="240" height="${h * 0.14}" fill="#b7afa9" ${SCENE_OUTLINE}/>` +
    `<path d="M0,${h * 0.72} Q${w * 0.5},${h * 0.64} ${w},${h * 0.73} V${h} H0Z" fill="#79b069"/>`
  );
};
