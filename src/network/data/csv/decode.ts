/**
 * The text of a file: UTF-8; UTF-16 where a byte order mark says so, as Excel's *Unicode text*; or else CP949, in which
 * Excel writes CSV on a Korean Windows, and whose digits and separators are those of all other such code pages.
 */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // The Encoding Standard's name for CP949, which extends EUC-KR.
    return new TextDecoder('euc-kr').decode(bytes);
  }
}
