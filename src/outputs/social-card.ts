import { Resvg } from '@resvg/resvg-js';

/** The size that the services ask for which show a card for a link, in pixels. */
const socialCardSize = { width: 1200, height: 630 } as const;

/** Draws the card as PNG. Its text has to be paths: a build machine may have no font. */
export function socialCardPng(svg: string): Uint8Array<ArrayBuffer> {
  const image = new Resvg(svg, {
    fitTo: { mode: 'width', value: socialCardSize.width },
    font: { loadSystemFonts: false },
  }).render();
  return new Uint8Array(image.asPng());
}
