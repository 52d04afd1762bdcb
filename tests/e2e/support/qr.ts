import { expect, type Locator } from '@playwright/test';
import { decodeQR } from 'qr/decode.js';

/** The text of a QR code as it stands on the screen, read as the camera of a phone reads it. */
export async function readQr(code: Locator): Promise<string> {
  const picture = (await code.screenshot()).toString('base64');
  // The browser unpacks its own picture: nothing else here can.
  const image = await code.page().evaluate(async (png) => {
    const bytes = Uint8Array.from(atob(png), (sign) => sign.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes]));
    const { width, height } = bitmap;
    const context = new OffscreenCanvas(width, height).getContext('2d')!;
    context.drawImage(bitmap, 0, 0);
    return { width, height, data: context.getImageData(0, 0, width, height).data };
  }, picture);
  // Inside the edge, which may be a blend with what is around it. Not every camera does without the light zone.
  const near = 4 * (2 * image.width + 2);
  expect([...image.data.slice(near, near + 3)]).toEqual([255, 255, 255]);
  return decodeQR(image, { timeLimit: Infinity });
}
