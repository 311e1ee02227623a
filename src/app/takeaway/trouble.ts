import type { TFunction } from 'i18next';
import { CanvasRefused } from '../../ui/takeaway/canvasSheet';

/** What went wrong, and what to do next, in words. */
export function troubleText(error: unknown, t: TFunction<'takeaway'>): string {
  if (error instanceof CanvasRefused) return t('trouble.canvas');
  if (error instanceof RangeError && /memory|allocation|length/i.test(error.message))
    return t('trouble.memory');
  const message = error instanceof Error ? error.message : String(error);
  if (/dynamically imported|module script|Failed to fetch/i.test(message)) return t('trouble.load');
  return t('trouble.encoder', { message: /[.!?]$/.test(message) ? message : `${message}.` });
}
