/** Koma's version, as it is written into pictures; the same as the package's. */
export const KOMA_VERSION = '0.1.0';

/** What made the picture, for the `Software` fields of PNG and EXIF. */
export const SOFTWARE = `Koma ${KOMA_VERSION}`;
