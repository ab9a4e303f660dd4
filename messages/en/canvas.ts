export const canvas = {
  layers: 'Layers',
};
