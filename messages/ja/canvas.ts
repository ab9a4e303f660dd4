export const canvas = {
  layers: 'レイヤー',
};
