/** Most bytes of a picture, and the sizes and qualities that are tried until it fits. */
const mostBytes = 40_000;
const attempts = [
  [240, 0.82],
  [200, 0.7],
  [160, 0.6],
  [96, 0.5],
] as const;

/** A picture file as the data address of a small square WebP; null when it cannot be read or made small enough. */
export async function shrinkPicture(file: Blob): Promise<string | null> {
  try {
    const image = await createImageBitmap(file);
    const side = Math.min(image.width, image.height);
    for (const [size, quality] of attempts) {
      const canvas = document.createElement('canvas');
      canvas.width = size;
      canvas.height = size;
      const [x, y] = [(image.width - side) / 2, (image.height - side) / 2];
      canvas.getContext('2d')?.drawImage(image, x, y, side, side, 0, 0, size, size);
      const address = canvas.toDataURL('image/webp', quality);
      if (address.startsWith('data:image/webp') && address.length * 0.75 <= mostBytes) return address;
    }
    return null;
  } catch {
    return null;
  }
}
