import type { SweepRequest } from './sweeping';
import { startSweeping } from './sweeping';

// Between two slices it looks at its mail.
const pace = { slice: 8, rest: () => new Promise<void>((resume) => setTimeout(resume)) };

const take = startSweeping(pace, (answer) => self.postMessage(answer));

self.onmessage = ({ data }: MessageEvent<SweepRequest>) => take(data);
