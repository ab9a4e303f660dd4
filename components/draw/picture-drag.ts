/** What a dragged picture of the studio carries: its id. */
export const PICTURE_DRAG_TYPE = 'application/x-koma-picture';
