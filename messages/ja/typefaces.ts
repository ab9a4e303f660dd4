export const typefaces = {
  title: '書体',
};
