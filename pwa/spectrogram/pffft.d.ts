declare module '@echogarden/pffft-wasm/simd' {
  /** Compile and start the transform; the wasm file is fetched from beside the script. */
  export default function createPffft(): Promise<unknown>;
}
