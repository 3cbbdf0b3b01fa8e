/** What the bundler makes of files that are not TypeScript. */
declare module '*.module.css' {
  const names: Readonly<Record<string, string>>
  // biome-ignore lint/style/noDefaultExport: the bundler gives a style sheet's names this way
  export default names
}
declare module '*.css' {}
