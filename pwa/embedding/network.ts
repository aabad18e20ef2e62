/** What turns the windows of one stretch of sound into rows. */
export interface Network {
  /**
   * samples : float32 [shape=(n)] at the model's rate, full scale = 1
   * offsets : where each window begins in them
   * -> float16 as bits [shape=(windows, dimension)]
   */
  embed(
    samples: Float32Array,
    offsets: readonly number[],
    signal: AbortSignal,
  ): Promise<Uint16Array>;
}
