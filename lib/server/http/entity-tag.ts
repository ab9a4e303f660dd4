/** Whether the caller has what an entity tag names. @param ifNoneMatch the header of their request */
export function isNotModified(ifNoneMatch: string | null, tag: string): boolean {
  const weak = (one: string): string => one.trim().replace(/^W\//, '');
  return ifNoneMatch?.split(',').some((one) => one.trim() === '*' || weak(one) === weak(tag)) ?? false;
}
