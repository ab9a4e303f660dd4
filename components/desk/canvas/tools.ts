import { balloonTool } from './balloon-tool';
import { regionTool } from '../../region/region-tool';
import { cutTool } from './cut-tool';
import { eraserTool } from './eraser-tool';
import { handTool } from './hand-tool';
import { penTool } from './pen-tool';
import { selectTool } from './select-tool';
import type { CanvasTool } from './tool';
import type { ToolId } from './tool-ids';

const BY_ID: Readonly<Record<ToolId, CanvasTool>> = {
  select: selectTool,
  hand: handTool,
  cut: cutTool,
  balloon: balloonTool,
  pen: penTool,
  eraser: eraserTool,
  region: regionTool,
};

/** All tools, as they stand in the bar. */
export const TOOLS: readonly CanvasTool[] = Object.values(BY_ID);

export function toolOf(id: ToolId): CanvasTool {
  return BY_ID[id];
}
