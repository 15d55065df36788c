import type { Page } from "@kith/testing/browser";

/**
 * The contrast of an element's ink with the paper behind it, by the formula of WCAG 2.2. It is for what axe cannot
 * judge: text that something else lies over or under, such as a popover on a page.
 */
export function contrastOf(page: Page, selector: string): Promise<number> {
  return page
    .locator(selector)
    .first()
    .evaluate((element) => {
      const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
      if (!canvas) return 0;
      const read = (colour: string) => {
        canvas.clearRect(0, 0, 1, 1);
        canvas.fillStyle = colour;
        canvas.fillRect(0, 0, 1, 1);
        const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data;
        const light = [red, green, blue].map((value) => {
          const part = value / 255;
          return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
        });
        const [r = 0, g = 0, b = 0] = light;
        return { light: 0.2126 * r + 0.7152 * g + 0.0722 * b, isOpaque: alpha === 255 };
      };
      let behind: Element | null = element;
      while (behind && !read(getComputedStyle(behind).backgroundColor).isOpaque) behind = behind.parentElement;
      if (!behind) return 0;
      const ink = read(getComputedStyle(element).color).light;
      const paper = read(getComputedStyle(behind).backgroundColor).light;
      return (Math.max(ink, paper) + 0.05) / (Math.min(ink, paper) + 0.05);
    });
}
