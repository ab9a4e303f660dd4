export const typefaces = {
  title: 'Typefaces',
};
