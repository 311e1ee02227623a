/** A rectangle of the plane that must be visible; the plot shows more of it where its shape asks for it. */
export interface View {
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
}
