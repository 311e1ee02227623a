import { useMemo } from 'react';
import { encode } from 'uqr';
import styles from './QrCode.module.css';

/** The quiet zone that readers need, in modules. ISO/IEC 18004, section 9.1. */
const BORDER = 4;

/** The modules as one path, or null where the text does not fit into the largest code. */
function draw(text: string): { readonly size: number; readonly path: string } | null {
  try {
    const { data, size } = encode(text, { ecc: 'L', border: BORDER });
    const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
    return { size, path };
  } catch {
    return null;
  }
}

export interface QrCodeProps {
  text: string;
  /** What it says, for those who do not scan it. */
  label: string;
  /** Shown in place of a text that is too long for any code. */
  tooLong: string;
}

/** A text as a QR code, as wide as there is room; black on white in every theme, as not all readers take it otherwise. */
export function QrCode({ text, label, tooLong }: QrCodeProps) {
  const code = useMemo(() => draw(text), [text]);
  if (!code) return <p className={styles.tooLong}>{tooLong}</p>;
  return (
    <svg
      className={styles.code}
      viewBox={`0 0 ${code.size} ${code.size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect width={code.size} height={code.size} fill="#fff" />
      <path d={code.path} fill="#000" />
    </svg>
  );
}
