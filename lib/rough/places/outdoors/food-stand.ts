import { GLOW, L } from '../../world/kit';
import { glyphs, pl, sky, steam } from '../../world/brush';
import { K, place } from '../pieces/things';
import { M } from '../pieces/model';
import { house } from '../pieces/house';
import { skyline } from '../pieces/skyline';
import { groundPlaneR, puddles } from '../pieces/street-ground';
import { lightPool } from '../../world/light-pool';
import { disc } from '../pieces/disc';
import { S, type PlaceSpec } from '../place-kind';

const { STEEL, DARK, BLACK, WHITE, RED, BROWN } = K;
export const foodStand: PlaceSpec = {
  time: 'night',
  shots: { wide: S([-2.6, 1.35, -4.8], [0.5, 1.55, 2], 0.95), close: S([-0.9, 1.25, -1.9], [0.4, 1.2, 1], 0.95) },
  spot: { at: [-0.35, 0, -1.5], yaw: 8, back: 6, side: [2, 2] },
  build: (w) => {
    sky(w, { stars: 40, clouds: 0, seed: 3 });
    skyline(w, 60, L('#33406a', 0.7), 4, 8, 20);
    house(w, [-9, 0, 8], 8, 6, 8, { flat: true, seed: 3 });
    house(w, [9, 0, 9], 9, 6, 7, { flat: true, seed: 5 });
    house(w, [0, 0, 14], 9, 6, 6, { seed: 8 });
    w.flush(false);
    groundPlaneR(w);
    const X = 1.5,
      dk = L('#5a3a2a', 0.75),
      m = M();
    if (w.time !== 'day')
      lightPool(w, (k) => disc(0.2, 0.003, 0.2, 2.9 * k, 30, 1.8 * k), w.tint(L('#5a6070', 0.45), 2, 5), '#ffe2ac');
    // back wall of the stall, lit
    const back = M().box(0, 0.7, 1.5, 2 * X, 1.7, 0.05, GLOW('#f6d9a0', 0));
    for (let i = 0; i < 6; i++) back.front(1.47, -1.3 + i * 0.44, 1.85, 0.3, 0.4, GLOW('#fff8e6', 0), 0.6);
    w.model(back);
    for (let i = 0; i < 6; i++)
      for (const l of glyphs(pl([-1.3 + i * 0.44, 1.85, 1.46], [0.3, 0, 0], [0, 0.4, 0]), 2, i + 3, true))
        w.model(M().line(l, 0.55, L('#5a2f22', 1)));
    for (const [x, z] of [
      [-X, -0.3],
      [X, -0.3],
      [-X, 1.5],
      [X, 1.5],
    ] as const)
      m.box(x, 0.3, z, 0.09, 2.1, 0.09, dk);
    m.box(0, 0.35, 0.55, 2 * X, 0.5, 1.9, dk);
    for (let i = 0; i < 9; i++) m.front(-0.401, -1.45 + i * 0.33, 0.38, 0.02, 0.44, BLACK, 0);
    m.box(0, 0.85, -0.25, 2 * X + 0.2, 0.06, 0.62, GLOW('#d8a062', 0.1));
    m.box(0, 0.85, 0.95, 2 * X, 0.12, 1.1, L('#8a6a50', 0.4));
    w.model(m);
    const pot = M();
    for (const x of [-0.8, -0.1])
      pot.lathe(
        [x, 0.97, 0.85],
        [
          [0.24, 0],
          [0.25, 0.02],
          [0.25, 0.32],
        ],
        STEEL,
        { n: 18 },
      );
    pot.box(0.8, 0.97, 0.8, 0.7, 0.3, 0.4, STEEL);
    w.model(pot);
    for (let i = 0; i < 4; i++)
      w.model(
        M().lathe(
          [0.55 + i * 0.16, 1.27, 0.8],
          [
            [0.04, 0],
            [0.075, 0.05],
          ],
          i % 2 ? RED : WHITE,
          { n: 12, ink: 0.7 },
        ),
      );
    // roof and curtain
    w.model(
      M().ext(
        [
          [-X - 0.45, 2.34],
          [X + 0.45, 2.34],
          [X + 0.2, 2.75],
          [-X - 0.2, 2.75],
        ],
        -0.75,
        1.8,
        L('#a3402f', 0.55),
      ),
    );
    for (let i = 0; i < 5; i++) {
      const x = -X + i * 0.6;
      w.model(
        M().sheet(
          [
            [x + 0.02, 2.3, -0.55],
            [x + 0.58, 2.3, -0.55],
            [x + 0.6, 1.86, -0.6],
            [x + 0.32, 1.84, -0.56],
            [x, 1.87, -0.6],
          ],
          L('#a32f2a', 0.5, { flat: true, glow: true }),
        ),
      );
      for (const l of glyphs(pl([x + 0.14, 1.93, -0.61], [0.32, 0, 0], [0, 0.32, 0]), 1, i + 2))
        w.model(M().line(l, 1.5, GLOW('#fff6e0')));
    }
    for (const x of [-1.78, 1.78])
      place(w, 'paper_lantern', [x, 1.72, -0.68], 0, { s: 1.15, look: GLOW('#f25a3c', 0.12) });
    for (const x of [-1, -0.3, 0.4, 1.1]) place(w, 'stool', [x, 0, -0.95], 0, { look: RED });
    place(w, 'ramen', [0.3, 0.91, -0.25]);
    place(w, 'ramen', [-0.5, 0.91, -0.25], 0, { look: DARK });
    place(w, 'bottle', [0.85, 0.91, -0.1]);
    w.model(
      M().lathe(
        [1.1, 0.91, -0.1],
        [
          [0.04, 0],
          [0.045, 0.12],
        ],
        BROWN,
        { n: 10 },
      ),
    );
    for (const s of [-1, 1])
      w.model(
        M().lathe(
          [s * 1.62, 0.4, 1.0],
          [
            [0.38, -0.04],
            [0.4, 0],
            [0.38, 0.04],
          ],
          L('#6a4a34', 0.6),
          { axis: 'x', n: 18 },
        ),
      );
    w.model(M().box(2.5, 0, 0.2, 0.6, 0.9, 0.06, GLOW('#fff2d0', 0)));
    for (const l of glyphs(pl([2.25, 0.05, 0.16], [0.5, 0, 0], [0, 0.8, 0]), 3, 8, true))
      w.model(M().line(l, 1.1, DARK));
    w.model(
      M().box(-2.5, 0, 0.6, 0.5, 0.4, 0.4, L('#c9a94a', 0.35)).box(-2.5, 0.4, 0.6, 0.5, 0.4, 0.4, L('#b0503f', 0.5)),
    );
    steam(w, [-0.8, 1.3, 0.85], 1);
    steam(w, [-0.1, 1.3, 0.85], 1.1);
    steam(w, [0.3, 1, -0.25], 0.5);
    steam(w, [-0.5, 1, -0.25], 0.5);
    if (w.wet) puddles(w);
    w.flush();
  },
};
