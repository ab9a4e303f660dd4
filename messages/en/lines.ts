export const lines = {
  title: 'Lines',
};
