export const balloon = {
  title: 'Balloon',
};
