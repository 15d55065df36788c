import type { Locator } from "@kith/testing/browser";
import { decodeQR } from "qr/decode.js";

/** What a drawn code says, read as a camera would from its pixels. */
export async function readQr(code: Locator): Promise<string> {
  const { size, dark } = await code.evaluate((svg) => {
    const side = Number(svg.getAttribute("viewBox")?.split(" ")[2]);
    const path = svg.querySelector("path")?.getAttribute("d") ?? "";
    return { size: side, dark: [...path.matchAll(/M(\d+) (\d+)/g)].map(([, x, y]) => [Number(x), Number(y)]) };
  });
  const scale = 4;
  const width = size * scale;
  const data = new Uint8Array(width * width * 4).fill(255);
  for (const [x = 0, y = 0] of dark) {
    for (let at = 0; at < scale * scale; at++) {
      const pixel = ((y * scale + Math.floor(at / scale)) * width + x * scale + (at % scale)) * 4;
      data.fill(0, pixel, pixel + 3);
    }
  }
  return decodeQR({ width, height: width, data });
}
