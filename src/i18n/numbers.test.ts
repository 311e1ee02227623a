import i18next from 'i18next';
import { expect, it } from 'vitest';
import { showLanguage } from '.';

it('groups the digits of whole numbers in a text, and leaves other numbers and words as they are', async () => {
  await showLanguage('en');
  expect(i18next.t('tab:status.converged', { step: 100_000 })).toBe('converged at step 100,000');
  expect(i18next.t('tab:status.loss', { loss: 0.123456 })).toBe('loss 0.123456');
  expect(i18next.t('tab:status.converged', { step: '1000' })).toBe('converged at step 1000');
  await showLanguage('ko');
  expect(i18next.t('tab:status.converged', { step: 100_000 })).toBe('100,000스텝에서 수렴');
});
