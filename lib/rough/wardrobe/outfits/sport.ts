import { darker, printOn } from '../dye';
import { dots } from '../patterns';
import { numbered } from '../prints';
import { waistband } from '../trims/fastenings';
import { inkline } from '../trims/marks';
import { bikiniTop, drawString } from '../trims/swim';
import { sneakers, WHITE, type Cut } from './look';

const footballKit: Cut = ({ cloth, accent, number }) => ({
  tops: [
    {
      cloth,
      hem: 0.12,
      ease: 0.09,
      loose: 0.85,
      sleeve: 0.6,
      wide: 0.15,
      cuff: accent,
      cuffWidth: 0.06,
      neck: 0.88,
      neckWidth: 0.6,
      pattern: numbered(printOn(accent, cloth), ['7', '10', '23', '8'][number % 4]!),
      sleevePattern: { cloth: accent, at: (u) => Math.abs(u - 0.5) < 0.06 },
    },
  ],
  bottom: { kind: 'trousers', cloth: darker(cloth, 0.45), to: 0.66, ease: 0.16, side: accent },
  trims: [
    inkline(
      [
        [0.945, -0.56],
        [0.89, 0],
        [0.945, 0.56],
      ],
      1.2,
    ),
  ],
  shoes: sneakers('#2a2c36', accent),
  socks: { cloth, to: 1.14 },
});

const swimTrunks: Cut = ({ cloth, accent, isGirl }) => ({
  tops: isGirl
    ? [
        {
          cloth,
          hem: 0.56,
          ease: 0.012,
          loose: 0,
          sleeve: 0,
          straps: [0.34, 0.56],
          neck: 0.8,
          neckWidth: 1.0,
          round: true,
          backNeck: 0.72,
          stiff: true,
          rib: accent,
        },
      ]
    : [],
  bottom: { kind: 'trousers', cloth, to: 0.58, ease: 0.12, waist: 0.34, side: accent, hemCloth: accent },
  trims: [drawString],
  shoes: { kind: 'bare', cloth: WHITE },
});

const bikini: Cut = ({ cloth, accent, isGirl }) => ({
  tops: [],
  bottom: {
    kind: 'trousers',
    cloth,
    to: isGirl ? 0.09 : 0.2,
    ease: 0.015,
    waist: isGirl ? 0.25 : 0.3,
    pattern: dots(accent, 4, 16, 0.24),
  },
  trims: isGirl ? [bikiniTop(cloth, accent)] : [waistband(accent, 0.27, 0.3, 0.02)],
  shoes: { kind: 'bare', cloth: WHITE },
});

/** What is worn for sport and on the beach. */
export const SPORT = { football_kit: footballKit, swim_trunks: swimTrunks, bikini } as const;
