/** A picture, loaded to be drawn on a canvas. @throws where it can't be */
export async function loadImage(address: string): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = address;
  await image.decode();
  return image;
}
