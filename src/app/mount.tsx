import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App';

// What main.tsx fetches: the page, with all that it imports.
const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element with the id "root".');

createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
