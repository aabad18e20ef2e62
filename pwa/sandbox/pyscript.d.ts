/** The part of PyScript that is used; its package has types for its sources only. */
declare module '@pyscript/core/js' {
  interface PyScriptWorker extends Worker {
    /** Functions that the Python script exports. */
    readonly sync: {
      call(name: string, payload: string, buffers: readonly ArrayBufferView[]): Promise<string>;
    };
  }
  interface PyScriptOptions {
    version: string;
    configURL: string;
    config: Record<string, unknown>;
  }
  export function PyWorker(file: string, options: PyScriptOptions): Promise<PyScriptWorker>;
}
