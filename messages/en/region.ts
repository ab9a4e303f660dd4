export const region = {
  title: 'Region',
};
