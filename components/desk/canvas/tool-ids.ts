/** The tools of the page, as they stand in the bar. */
export const TOOL_IDS = [
  'select',
  'hand',
  'cut',
  'balloon',
  'pen',
  'eraser',
  'fill',
  'effects',
  'ruler',
  'region',
  'comment',
] as const;
export type ToolId = (typeof TOOL_IDS)[number];
