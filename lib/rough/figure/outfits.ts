import { darken, lighten } from '../colour';
import { brushLine, INK, inkedShape } from '../ink';
import type { Hex, Outfit } from '../vocabulary';
import { AXIS, type Figure } from './figure';
import {
  drawBow,
  drawButton,
  drawKneeSocks,
  drawLegs,
  drawNecktie,
  drawNeck,
  drawSkirt,
  drawTorso,
  drawTrousers,
} from './garments';

const WHITE: Hex = '#ffffff';
const SAILOR_WHITE: Hex = '#fbfbfd';
const UNIFORM_BLACK: Hex = '#33323c';
const MAID_BLACK: Hex = '#34333d';
const STEEL_SLEEVE: Hex = '#8f9bac';
const BROWN_SHOE: Hex = '#4a3036';

/** What the arms need to know of an outfit. */
export interface Sleeves {
  readonly colour: Hex;
  /** Short sleeves: the arms are bare from the middle of the upper arm. */
  readonly areShort: boolean;
  /** Wide sleeves hang from the forearm. */
  readonly areWide: boolean;
}

/** The colour and cut of the sleeves of the outfit that a person wears. */
export function outfitSleeves({ who, paint }: Figure): Sleeves {
  const colours: Partial<Record<Outfit, Hex>> = {
    serafuku: SAILOR_WHITE,
    gakuran: UNIFORM_BLACK,
    armor: STEEL_SLEEVE,
    maid: MAID_BLACK,
    suit: darken(paint.cloth, 0.5),
  };
  return {
    colour: colours[who.outfit] ?? paint.cloth,
    areShort: who.outfit === 'dress' || who.outfit === 't-shirt',
    areWide: who.outfit === 'kimono' || who.outfit === 'witch_robe' || who.outfit === 'wizard_robe',
  };
}

const OUTFIT_DRAWINGS: Readonly<Record<Outfit, (figure: Figure) => string>> = {
  school_uniform: schoolUniform,
  serafuku: sailorUniform,
  gakuran,
  kimono,
  hoodie,
  armor,
  dress,
  suit,
  't-shirt': tShirt,
  maid,
  witch_robe: robe,
  wizard_robe: robe,
  sweater,
};

/** Neck, trunk and legs in the outfit, seen from the front. */
export function drawOutfit(figure: Figure): string {
  return OUTFIT_DRAWINGS[figure.who.outfit](figure);
}

/** Outfits that come with trousers, whoever wears them. */
export function isSuited({ who }: Figure): boolean {
  return who.outfit === 'suit' || who.outfit === 'gakuran';
}

/** What is worn below the trunk where the outfit does not say: bare legs for girls, trousers for boys. */
export function drawLowerBody(figure: Figure): string {
  const { who, isGirl, paint } = figure;
  if (isSuited(figure)) return drawTrousers(figure, darken(paint.cloth, 0.5));
  if (isGirl) {
    const hasSocks = who.outfit === 'school_uniform' || who.outfit === 'serafuku';
    return drawLegs(figure, paint.skin, BROWN_SHOE) + (hasSocks ? drawKneeSocks(figure) : '');
  }
  return drawTrousers(figure, who.outfit === 'armor' ? '#7d8898' : '#4b5266');
}

function schoolUniform(figure: Figure): string {
  const { paint, inkWidth, isGirl } = figure;
  const shirt =
    `M${AXIS - 34},386 L${AXIS},452 L${AXIS + 34},386 L${AXIS + 58},400 ` +
    `L${AXIS + 16},560 L${AXIS - 16},560 L${AXIS - 58},400Z`;
  const lapels = `M${AXIS - 58},400 L${AXIS - 16},560 V700 M${AXIS + 58},400 L${AXIS + 16},560`;
  return (
    drawLowerBody(figure) +
    drawTorso(figure, paint.cloth) +
    (isGirl ? drawSkirt(figure, { colour: darken(paint.accent, 0.35), topY: 690, hemY: 850, flare: 34 }) : '') +
    drawNeck(figure) +
    inkedShape(shirt, WHITE, inkWidth) +
    drawNecktie(figure) +
    brushLine(lapels, INK, inkWidth)
  );
}

function sailorUniform(figure: Figure): string {
  const { paint, inkWidth } = figure;
  const collar =
    `M${AXIS - 76},396 L${AXIS - 30},384 L${AXIS},446 L${AXIS + 30},384 L${AXIS + 76},396 ` +
    `L${AXIS + 88},474 L${AXIS},482 L${AXIS - 88},474Z`;
  const trim = `M${AXIS - 76},458 L${AXIS - 4},466 M${AXIS + 76},458 L${AXIS + 4},466`;
  return (
    drawLowerBody(figure) +
    drawTorso(figure, SAILOR_WHITE) +
    drawSkirt(figure, { colour: paint.cloth, topY: 680, hemY: 840, flare: 34 }) +
    drawNeck(figure) +
    inkedShape(collar, paint.cloth, inkWidth) +
    brushLine(trim, '#fff', 4) +
    drawBow({ x: AXIS, y: 474, radius: 44, colour: paint.accent, inkWidth })
  );
}

function gakuran(figure: Figure): string {
  const { inkWidth } = figure;
  const collar =
    `M${AXIS - 44},366 L${AXIS - 44},400 L${AXIS},420 ` + `L${AXIS + 44},400 L${AXIS + 44},366 L${AXIS},396Z`;
  const buttons = [440, 500, 560, 620].map((y) => drawButton(y, 8, '#f0c040', inkWidth * 0.7));
  return (
    drawLowerBody(figure) +
    drawTorso(figure, UNIFORM_BLACK) +
    drawNeck(figure) +
    inkedShape(collar, UNIFORM_BLACK, inkWidth) +
    buttons.join('')
  );
}

function kimono(figure: Figure): string {
  const { paint, inkWidth, build } = figure;
  const { hip, waist } = build;
  const skirt = `M${AXIS - hip},690 L${AXIS - hip - 26},1140 h${2 * hip + 52} L${AXIS + hip},690Z`;
  const underFold = `M${AXIS + 34},386 L${AXIS - 64},590 L${AXIS - 104},590 L${AXIS - 46},394Z`;
  const overFold = `M${AXIS - 34},386 L${AXIS + 70},590 L${AXIS + 108},590 L${AXIS + 48},394Z`;
  const sash = `M${AXIS - waist - 8},582 h${2 * waist + 16} v84 h${-2 * waist - 16}Z`;
  const dots = [
    [-96, 460],
    [92, 480],
    [-110, 800],
    [80, 880],
    [-40, 1000],
    [110, 1050],
  ] as const;
  return (
    inkedShape(skirt, paint.cloth, inkWidth) +
    drawTorso(figure, paint.cloth) +
    drawNeck(figure) +
    inkedShape(underFold, lighten(paint.cloth, 0.35), inkWidth) +
    inkedShape(overFold, lighten(paint.cloth, 0.35), inkWidth) +
    inkedShape(sash, paint.accent, inkWidth) +
    dots.map(([x, y]) => `<circle cx="${AXIS + x}" cy="${y}" r="14" fill="${lighten(paint.accent, 0.3)}"/>`).join('')
  );
}

function lowerBodyWithSkirt(figure: Figure, colour: Hex, hemY: number, flare: number): string {
  const skirt = figure.isGirl ? drawSkirt(figure, { colour, topY: 690, hemY, flare }) : '';
  return drawLowerBody(figure) + skirt;
}

function hoodie(figure: Figure): string {
  const { paint, inkWidth } = figure;
  const hood =
    `M${AXIS - 74},404 C${AXIS - 60},356 ${AXIS + 60},356 ${AXIS + 74},404 ` +
    `C${AXIS + 40},456 ${AXIS - 40},456 ${AXIS - 74},404Z`;
  const opening =
    `M${AXIS - 34},394 C${AXIS - 20},426 ${AXIS + 20},426 ${AXIS + 34},394 ` + `L${AXIS + 28},374 L${AXIS - 28},374Z`;
  const pocket = `M${AXIS - 64},640 L${AXIS - 40},580 H${AXIS + 40} L${AXIS + 64},640Z`;
  return (
    lowerBodyWithSkirt(figure, '#4b5266', 800, 16) +
    drawTorso(figure, paint.cloth) +
    drawNeck(figure) +
    inkedShape(hood, paint.clothShade, inkWidth) +
    inkedShape(opening, paint.skin, inkWidth * 0.8) +
    brushLine(`M${AXIS - 24},436 v64 M${AXIS + 24},436 v64`, '#fff', 5) +
    inkedShape(pocket, paint.clothShade, inkWidth)
  );
}

function sweater(figure: Figure): string {
  const { paint, inkWidth } = figure;
  const collar =
    `M${AXIS - 46},390 Q${AXIS},440 ${AXIS + 46},390 ` + `L${AXIS + 50},412 Q${AXIS},466 ${AXIS - 50},412Z`;
  const ribs = [-60, -20, 20, 60].map((x) => brushLine(`M${AXIS + x},470 V700`, paint.clothShade, inkWidth));
  return (
    lowerBodyWithSkirt(figure, '#4b5266', 800, 16) +
    drawTorso(figure, paint.cloth) +
    drawNeck(figure) +
    inkedShape(collar, lighten(paint.cloth, 0.3), inkWidth) +
    ribs.join('')
  );
}

function armor(figure: Figure): string {
  const { paint, inkWidth, build, isGirl } = figure;
  const { shoulder, waist } = build;
  const gorget =
    `M${AXIS - 40},384 C${AXIS - 20},412 ${AXIS + 20},412 ${AXIS + 40},384 ` +
    `L${AXIS + 56},410 C${AXIS + 20},446 ${AXIS - 20},446 ${AXIS - 56},410Z`;
  const plates =
    `M${AXIS},450 V700 M${AXIS - shoulder},520 Q${AXIS},570 ${AXIS + shoulder},520 ` +
    `M${AXIS - waist},620 Q${AXIS},650 ${AXIS + waist},620`;
  const greaves = isGirl
    ? drawLegs(figure, '#7d8898', '#59616e') +
      drawSkirt(figure, { colour: paint.cloth, topY: 690, hemY: 800, flare: 20 })
    : drawLowerBody(figure);
  return (
    greaves +
    drawTorso(figure, '#a6b2c2') +
    drawNeck(figure) +
    inkedShape(gorget, '#6d7a8c', inkWidth) +
    brushLine(plates, INK, inkWidth) +
    drawButton(490, 16, paint.accent, inkWidth)
  );
}

function dress(figure: Figure): string {
  const { paint, inkWidth, build } = figure;
  const { waist } = build;
  const neckline =
    `M${AXIS - 82},402 C${AXIS - 60},474 ${AXIS + 60},474 ${AXIS + 82},402 ` + `L${AXIS + 28},378 L${AXIS - 28},378Z`;
  const lace = `M${AXIS - 90},410 C${AXIS - 60},482 ${AXIS + 60},482 ${AXIS + 90},410`;
  const belt = `M${AXIS - waist - 4},606 h${2 * waist + 8} v34 h${-2 * waist - 8}Z`;
  return (
    drawLegs(figure, paint.skin, darken(paint.accent, 0.3)) +
    drawTorso(figure, paint.cloth) +
    drawSkirt(figure, { colour: paint.cloth, topY: 660, hemY: 960, flare: 70 }) +
    inkedShape(neckline, paint.skin, inkWidth * 0.8) +
    drawNeck(figure) +
    brushLine(lace, '#fff', 9) +
    drawBow({ x: AXIS, y: 480, radius: 30, colour: paint.accent, inkWidth }) +
    inkedShape(belt, paint.accent, inkWidth)
  );
}

function maid(figure: Figure): string {
  const { paint, inkWidth } = figure;
  const apron = `M${AXIS - 56},470 h112 l20,180 l34,230 Q${AXIS},920 ${AXIS - 110},880 l34,-230Z`;
  const straps = `M${AXIS - 56},470 L${AXIS - 80},404 M${AXIS + 56},470 L${AXIS + 80},404`;
  return (
    drawLegs(figure, '#f6f6f9', MAID_BLACK) +
    drawTorso(figure, MAID_BLACK) +
    drawSkirt(figure, { colour: MAID_BLACK, topY: 660, hemY: 930, flare: 60 }) +
    drawNeck(figure) +
    inkedShape(apron, WHITE, inkWidth) +
    brushLine(straps, '#fff', 18) +
    drawBow({ x: AXIS, y: 430, radius: 28, colour: paint.accent, inkWidth })
  );
}

function robe(figure: Figure): string {
  const { paint, inkWidth, build } = figure;
  const { hip } = build;
  const skirt = `M${AXIS - hip},640 L${AXIS - hip - 60},1150 h${2 * hip + 120} L${AXIS + hip},640Z`;
  const cape =
    `M${AXIS - 104},410 C${AXIS - 60},366 ${AXIS + 60},366 ${AXIS + 104},410 ` +
    `L${AXIS + 134},500 Q${AXIS},560 ${AXIS - 134},500Z`;
  return (
    inkedShape(skirt, paint.cloth, inkWidth) +
    drawTorso(figure, paint.cloth) +
    drawNeck(figure) +
    inkedShape(cape, paint.clothShade, inkWidth) +
    drawButton(440, 15, paint.accent, inkWidth) +
    brushLine(`M${AXIS},520 V1140`, paint.clothShade, inkWidth * 1.6)
  );
}

function suit(figure: Figure): string {
  const { paint, inkWidth } = figure;
  const shirt =
    `M${AXIS - 32},388 L${AXIS},470 L${AXIS + 32},388 L${AXIS + 44},400 ` +
    `L${AXIS + 14},580 L${AXIS - 14},580 L${AXIS - 44},400Z`;
  const lapels =
    `M${AXIS - 44},394 L${AXIS - 86},452 L${AXIS - 54},474 L${AXIS - 12},600 V700 ` +
    `M${AXIS + 44},394 L${AXIS + 86},452 L${AXIS + 54},474 L${AXIS + 12},600`;
  return (
    drawLowerBody(figure) +
    drawTorso(figure, darken(paint.cloth, 0.5)) +
    drawNeck(figure) +
    inkedShape(shirt, WHITE, inkWidth) +
    drawNecktie(figure) +
    brushLine(lapels, INK, inkWidth)
  );
}

function tShirt(figure: Figure): string {
  const { paint } = figure;
  const neckline = `M${AXIS - 48},394 C${AXIS - 20},440 ${AXIS + 20},440 ${AXIS + 48},394`;
  return (
    lowerBodyWithSkirt(figure, '#4a6090', 790, 14) +
    drawTorso(figure, paint.cloth) +
    drawNeck(figure) +
    brushLine(neckline, paint.clothShade, 9) +
    shirtPrint(figure)
  );
}

function shirtPrint({ who, paint, inkWidth, build }: Figure): string {
  const { shoulder } = build;
  switch (who.shirtPrint) {
    case 'star': {
      const star = `M${AXIS},500 l14,32 34,3 -26,23 8,34 -30,-18 -30,18 8,-34 -26,-23 34,-3Z`;
      return inkedShape(star, paint.accent, inkWidth * 0.8);
    }
    case 'stripe': {
      const stripes =
        `M${AXIS - shoulder + 10},500 H${AXIS + shoulder - 10} ` +
        `M${AXIS - shoulder + 20},545 H${AXIS + shoulder - 20}`;
      return brushLine(stripes, paint.accent, 16);
    }
    case 'plain':
      return '';
  }
}
