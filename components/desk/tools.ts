import { balloonTool } from './canvas/balloon-tool';
import { commentTool } from './comments/comment-tool';
import { regionTool } from './region/region-tool';
import { cutTool } from './canvas/cut-tool';
import { effectsTool } from './effects/effects-tool';
import { eraserTool } from './canvas/eraser-tool';
import { fillTool } from './fill/fill-tool';
import { handTool } from './canvas/hand-tool';
import { penTool } from './pen/pen-tool';
import { rulerTool } from './rulers/ruler-tool';
import { selectTool } from './canvas/select-tool';
import type { CanvasTool } from './canvas/tool';
import type { ToolId } from './canvas/tool-ids';

const BY_ID: Readonly<Record<ToolId, CanvasTool>> = {
  select: selectTool,
  hand: handTool,
  cut: cutTool,
  balloon: balloonTool,
  pen: penTool,
  eraser: eraserTool,
  fill: fillTool,
  effects: effectsTool,
  ruler: rulerTool,
  region: regionTool,
  comment: commentTool,
};

/** All tools, as they stand in the bar. */
export const TOOLS: readonly CanvasTool[] = Object.values(BY_ID);

export function toolOf(id: ToolId): CanvasTool {
  return BY_ID[id];
}
