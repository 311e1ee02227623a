import { defineConfig } from '@playwright/test';
import journeys from './playwright.config';

/** `npm run shots`: pictures to look at, not part of the tests. */
export default defineConfig({ ...journeys, projects: [{ name: 'shots', testMatch: 'shots.ts' }] });
