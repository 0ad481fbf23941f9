/** As much of WebAssembly as this package needs, which compiles where no browser's types are. */
declare namespace WebAssembly {
  class Module {
    constructor(bytes: Uint8Array);
    readonly [Symbol.toStringTag]: 'WebAssembly.Module';
  }
  class Instance {
    constructor(module: Module);
    readonly exports: object;
  }
}
