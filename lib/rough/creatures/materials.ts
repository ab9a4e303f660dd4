import { material } from '../pen/paint';

/** White fur and feathers; their shadow is a light grey violet. */
export const WHITE_FUR = material('#fbf7f0', { bw: 0, bwShade: 0.16, shade: '#d6cbdb' });
/** Black fur: white lines lie on it. */
export const BLACK_FUR = material('#34333d', { bw: 1, bwShade: 1 });
/** Claws, horns and bones. */
export const HORN = material('#efe6d0', { bw: 0, bwShade: 0.26, shade: '#cdbfb4' });
/** Light shells of robots, their joints, and what shines on them. */
export const SHELL = material('#dfe4ea', { bw: 0, bwShade: 0.26 });
export const JOINT = material('#3a4048', { bw: 1, bwShade: 1 });
export const STEEL = material('#8f99a5', { bw: 0.3, bwShade: 0.52 });
export const ACCENT = material('#5f9fd0', { bw: 0.32, bwShade: 0.5 });
export const GLASS = material('#1f2630', { bw: 1, bwShade: 1 });
export const GLOW = material('#8fe4f4', { bw: 0, bwShade: 0, shade: '#8fe4f4' });
