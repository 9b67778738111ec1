/** The package brings no types. */
declare module 'datapackage' {
  const dataPackages: { readonly Package: { load(descriptor: string): Promise<never> } };
  // biome-ignore lint/style/noDefaultExport: this is how the package exports itself
  export default dataPackages;
}
