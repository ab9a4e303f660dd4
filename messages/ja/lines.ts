export const lines = {
  title: 'セリフ',
};
