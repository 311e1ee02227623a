/**
 * HTML that shows an address in a frame of another page, as wide as there is room.
 *
 * @param title what the frame is called to those who cannot see it
 */
export function frameCode(address: string, title: string): string {
  const attributes = [
    ['src', address],
    ['title', title],
    ['width', '100%'],
    ['height', '540'],
    ['loading', 'lazy'],
  ];
  const written = attributes.map(([name, value = '']) => `${name}="${escapeAttribute(value)}"`);
  return `<iframe ${written.join(' ')} allowfullscreen></iframe>`;
}

function escapeAttribute(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
