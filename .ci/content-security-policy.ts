import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';

/**
 * The only inline styles the app uses, both inserted by react-aria (usePress and usePreventScroll), to the letter.
 * A version that changes a text shows as a policy violation, and any violation fails a browser journey.
 */
const inlineStyles = [
  `@layer {
  [data-react-aria-pressable] {
    touch-action: pan-x pan-y pinch-zoom;
  }
}`,
  `@layer {
  * {
    overscroll-behavior: contain;
  }
}`,
];

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const policy = [
  `default-src 'self'`,
  // Compiling WebAssembly, which networks train on, counts as running a script; eval stays forbidden.
  `script-src 'self' 'wasm-unsafe-eval'`,
  `style-src 'self' ${inlineStyles.map(hash).join(' ')}`,
  `img-src 'self' data: blob:`,
  `font-src 'self'`,
  `worker-src 'self'`,
  `connect-src 'self'`,
  `object-src 'none'`,
  `base-uri 'none'`,
  `form-action 'none'`,
].join('; ');

/** Writes the Content-Security-Policy into the built page. In development Vite needs inline scripts, so there is none. */
export function contentSecurityPolicy(): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: (html) =>
      html.replace(
        '<meta charset="utf-8" />',
        (charset) => `${charset}\n    <meta http-equiv="Content-Security-Policy" content="${policy}" />`,
      ),
  };
}
