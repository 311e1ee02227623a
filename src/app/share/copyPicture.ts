/** Width and height in pixels: sharp on paper, light in a mail. */
const SIZE = 1024;

/**
 * Puts a square drawing onto the clipboard as a PNG.
 *
 * @returns whether the browser did it
 */
export async function copyPicture(svg: SVGSVGElement): Promise<boolean> {
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': toPng(svg) })]);
    return true;
  } catch {
    return false;
  }
}

async function toPng(svg: SVGSVGElement): Promise<Blob> {
  const copy = svg.cloneNode(true);
  if (!(copy instanceof SVGSVGElement)) throw new TypeError('A copy of a drawing is a drawing.');
  copy.setAttribute('width', String(SIZE));
  copy.setAttribute('height', String(SIZE));
  const source = new Blob([new XMLSerializer().serializeToString(copy)], { type: 'image/svg+xml' });
  const address = URL.createObjectURL(source);
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = SIZE;
    canvas.height = SIZE;
    canvas.getContext('2d')?.drawImage(image, 0, 0);
    return await new Promise((done, fail) => {
      canvas.toBlob((png) => (png ? done(png) : fail(new Error('The drawing could not be encoded.'))));
    });
  } finally {
    URL.revokeObjectURL(address);
  }
}
