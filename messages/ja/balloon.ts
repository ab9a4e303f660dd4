export const balloon = {
  title: 'フキダシ',
};
