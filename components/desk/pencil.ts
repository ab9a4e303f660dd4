/** The blue of what is planned and not yet drawn. */
export const PENCIL = '#4fa3e3';
