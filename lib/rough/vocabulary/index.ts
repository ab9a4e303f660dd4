/** Every word that the renderer knows; each list has a file of its own. Nothing here draws. */
export * from './carried';
export * from './creatures';
export * from './effects';
export * from './looks';
export * from './outfits';
export * from './people';
export * from './pictures';
export * from './places';
export * from './places-indoors';
export * from './places-outdoors';
export * from './poses';
export * from './proportions';
export * from './props';
export * from './samples';
export * from './states';
