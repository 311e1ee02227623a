/** The two backends that a network can train on. */
export const backendIds = ['webgl', 'wasm'] as const;
export type BackendId = (typeof backendIds)[number];

/** The backends of one place: a worker, the main thread, or a test. */
export interface Backends {
  /** What WebGL says is drawing; null where there is no WebGL that can be used. */
  renderer(): string | null;
  /**
   * Makes a backend the one in use, starting it first where need be.
   *
   * @throws Error where it cannot start
   */
  use(id: BackendId): Promise<void>;
  /** Gives up a backend that has failed, with all that it holds; `use` then starts it afresh. */
  drop(id: BackendId): void;
  /** Whom to tell when the backend in use breaks down by itself. */
  onLost: (() => void) | null;
}

/** The graphics card gave up: what was read from it is not to be trusted. */
export class ContextLost extends Error {
  override readonly name = 'ContextLost';
}

/**
 * Whether a renderer is the processor in disguise, which takes several times as long as the wasm backend: SwiftShader
 * in Chrome, llvmpipe and softpipe in Mesa, the Basic Render Driver and WARP in Windows.
 */
export function isSoftware(renderer: string): boolean {
  return /swiftshader|llvmpipe|softpipe|software|basic render|\bwarp\b/i.test(renderer);
}
