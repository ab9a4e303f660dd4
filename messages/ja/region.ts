export const region = {
  title: '領域',
};
